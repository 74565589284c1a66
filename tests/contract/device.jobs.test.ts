import { afterEach, beforeEach, expect, it } from 'vitest';
import { deviceOf, untilJob } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the newest first: what it is, for which printer, and how it stands', async () => {
  await openShift(shop.client);
  const sale = await sell(shop.client, 1_000);
  const { id: deviceId, name } = await deviceOf(shop.client, 'printer');
  const { jobId } = await shop.client.device.testPrint({ ...command(), deviceId });
  await untilJob(shop.client, jobId, 'confirmed');
  const jobs = await shop.as('auditor').device.jobs({ limit: 10 });
  expect(jobs.map(job => [job.kind, job.title, job.state, job.printerId])).toEqual([
    ['test', name, 'confirmed', deviceId],
    ['receipt', sale.receiptNumber, 'confirmed', deviceId],
    ['drawer', '', 'confirmed', deviceId],
  ]);
  expect(await shop.client.device.jobs({ limit: 1 })).toEqual(jobs.slice(0, 1));
  await shop.restart();
  expect(await shop.client.device.jobs({ limit: 10 })).toEqual(jobs);
});
