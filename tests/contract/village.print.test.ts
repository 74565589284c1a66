import { afterEach, beforeEach, expect, it } from 'vitest';
import { withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { fundedProject } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the report goes to the receipts’ printer', async () => {
  const { id: projectId } = await fundedProject(shop.client);
  const { jobId } = await shop.client.village.print({ ...command(), projectId });
  const jobs = await shop.client.device.jobs({ limit: 5 });
  expect(jobs.find(({ id }) => id === jobId)).toMatchObject({ title: '마을사업 정산' });
});

it('not without a printer, and not of a project that is not there', async () => {
  const { id: projectId } = await fundedProject(shop.client);
  const request = shop.client.village.print({
    ...command(),
    projectId: '01a20869-0000-7000-8000-000000000001',
  });
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
  await withoutPrinter(shop);
  expect(await failure(shop.client.village.print({ ...command(), projectId }))).toMatchObject({
    code: 'PRINTER_NOT_CONFIGURED',
  });
});
