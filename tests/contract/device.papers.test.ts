import { afterEach, beforeEach, expect, it } from 'vitest';
import { untilJob } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('what came out of the printer on the screen, the newest first, as the preview showed it', async () => {
  await openShift(shop.client);
  const sale = await sell(shop.client, 1_000);
  const [receipt, drawer] = await shop.client.device.jobs({ limit: 10 });
  await untilJob(shop.client, receipt?.id ?? '', 'confirmed');
  const papers = await shop.as('auditor').device.papers();
  expect(papers.map(paper => paper.jobId)).toEqual([receipt?.id, drawer?.id]);
  expect(papers[0]?.paper).toEqual(await shop.client.sale.preview({ saleId: sale.id }));
  expect(papers[1]?.paper.rows).toEqual([{ kind: 'drawer' }]);
});

it('papers are not kept over a restart: they were only shown', async () => {
  await openShift(shop.client);
  await sell(shop.client, 1_000);
  const [receipt] = await shop.client.device.jobs({ limit: 1 });
  await untilJob(shop.client, receipt?.id ?? '', 'confirmed');
  await shop.restart();
  expect(await shop.client.device.papers()).toEqual([]);
});
