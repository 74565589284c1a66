import { afterEach, beforeEach, expect, it } from 'vitest';
import { required } from '../../src/base/assert.ts';
import { deviceOf, NOTHING_THERE, savePrinter, untilJob } from '../support/devices.ts';
import { textOf } from '../support/paper.ts';
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

it('a receipt that waits while its printer is replaced comes out in the width of the new one', async () => {
  const { id } = await savePrinter(shop.client, NOTHING_THERE);
  await openShift(shop.client);
  const sale = await sell(shop.client, 1_000);
  const [receipt] = await shop.client.device.jobs({ limit: 1 });
  const narrow = { id, kind: 'printer' as const, name: '58', url: 'virtual:', profileId: 'generic-58-32' };
  await shop.client.device.save({ ...command(), device: narrow });
  const jobId = required(receipt, 'receipt').id;
  await untilJob(shop.client, jobId, 'confirmed');
  const papers = await shop.client.device.papers();
  const paper = required(
    papers.find(one => one.jobId === jobId),
    'paper',
  );
  expect(paper.paper.columns).toBe(32);
  expect(textOf(paper.paper)).toContain(sale.receiptNumber);
});

it('a receipt that cannot be laid out says so, and those behind it are printed', async () => {
  await openShift(shop.client);
  const printer = await savePrinter(shop.client, NOTHING_THERE);
  const broken = {
    printerId: printer.id,
    kind: 'receipt' as const,
    title: '260514-01-9999',
    sourceId: 'no such sale',
    copyNumber: 0,
    createdAtMs: shop.clock.nowMs,
    bytes: null,
  };
  shop.counter.transaction(({ writes }) => writes.printJobs.enqueue({ ...broken, id: shop.counter.newId() }));
  await sell(shop.client, 1_000);
  await savePrinter(shop.client, 'virtual:');
  const [next] = await shop.client.device.jobs({ limit: 1 });
  await untilJob(shop.client, required(next, 'next receipt').id, 'confirmed');
  const jobs = await shop.client.device.jobs({ limit: 10 });
  expect(jobs.find(({ title }) => title === broken.title)).toMatchObject({
    state: 'failed',
    detail: 'OTHER',
  });
  expect(shop.log.join('\n')).toContain('could not be laid out');
});
