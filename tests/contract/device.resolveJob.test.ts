import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { required } from '../../src/base/assert.ts';
import type { PrintJobView } from '../../src/contract/device.ts';
import { interruptJob, NOTHING_THERE, savePrinter, untilJob } from '../support/devices.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
let printerId: string;
beforeEach(async () => {
  shop = await openTestShop();
  printerId = (await savePrinter(shop.client, NOTHING_THERE)).id;
});
afterEach(() => shop.close());

type Answer = 'printed' | 'printAgain' | 'discard' | 'byHand';
const resolve = (jobId: string, answer: Answer) =>
  shop.client.device.resolveJob({ ...command(), jobId, answer });

async function jobOf(kind: PrintJobView['kind']): Promise<PrintJobView> {
  const jobs = await shop.client.device.jobs({ limit: 50 });
  return required(
    jobs.find(job => job.kind === kind),
    kind,
  );
}

/** A receipt that was on its way when the power went. */
async function uncertainReceipt() {
  await openShift(shop.client);
  const sale = await sell(shop.client, 1_000);
  const job = await jobOf('receipt');
  await interruptJob(shop, job.id);
  expect(await jobOf('receipt')).toMatchObject({ state: 'uncertain', detail: 'RESTARTED' });
  return { sale, jobId: job.id };
}

it('the paper is there: nothing is printed again', async () => {
  const { jobId } = await uncertainReceipt();
  expect(await resolve(jobId, 'printed')).toMatchObject({ id: jobId, state: 'confirmed' });
  await savePrinter(shop.client, 'virtual:');
  await untilJob(shop.client, (await jobOf('drawer')).id, 'confirmed');
  expect((await shop.client.device.papers()).map(paper => paper.jobId)).not.toContain(jobId);
});

it('printed again, the receipt says that it is a copy, and is counted as one', async () => {
  const { jobId, sale } = await uncertainReceipt();
  await savePrinter(shop.client, 'virtual:');
  expect(await resolve(jobId, 'printAgain')).toMatchObject({ state: 'discarded', detail: 'PRINTED_AGAIN' });
  const copy = await jobOf('reprint');
  await untilJob(shop.client, copy.id, 'confirmed');
  const papers = await shop.client.device.papers();
  const text = textOf(
    required(
      papers.find(paper => paper.jobId === copy.id),
      'copy',
    ).paper,
  );
  expect(text).toContain('재발행 1');
  expect(text).toContain(sale.receiptNumber);
  const reprint = await shop.client.sale.reprint({ ...command(), saleId: sale.id });
  expect(reprint.copyNumber).toBe(2);
});

it('printed again, a report has the figures that it had', async () => {
  await openShift(shop.client);
  await sell(shop.client, 1_000);
  const { jobId } = await shop.client.shift.printX(command());
  await interruptJob(shop, jobId ?? '');
  await sell(shop.client, 77_000);
  await savePrinter(shop.client, 'virtual:');
  await resolve(jobId ?? '', 'printAgain');
  const copy = await jobOf('xReport');
  expect(copy.id).not.toBe(jobId);
  await untilJob(shop.client, copy.id, 'confirmed');
  const papers = await shop.client.device.papers();
  const text = textOf(
    required(
      papers.find(paper => paper.jobId === copy.id),
      'copy',
    ).paper,
  );
  expect(text).toContain('재발행');
  expect(text).not.toContain('78,000');
});

it('given up, it is gone', async () => {
  const { jobId } = await uncertainReceipt();
  expect(await resolve(jobId, 'discard')).toMatchObject({ state: 'discarded' });
  expect(await failure(resolve(jobId, 'printAgain'))).toEqual({
    code: 'JOB_NOT_WAITING',
    data: { state: 'discarded' },
  });
});

it('a job that still waits for its printer can be given up, and nothing else', async () => {
  const { jobId } = await shop.client.device.testPrint({ ...command(), deviceId: printerId });
  const refusal = { code: 'JOB_NOT_WAITING', data: { state: 'queued' } };
  expect(await failure(resolve(jobId, 'printAgain'))).toEqual(refusal);
  expect(await failure(resolve(jobId, 'printed'))).toEqual(refusal);
  expect(await resolve(jobId, 'discard')).toMatchObject({ state: 'discarded' });
});

it('an answer given twice counts once', async () => {
  const { jobId } = await uncertainReceipt();
  const input = { ...command(), jobId, answer: 'printAgain' as const };
  const first = await shop.client.device.resolveJob(input);
  expect(await shop.client.device.resolveJob(input)).toEqual(first);
  const jobs = await shop.client.device.jobs({ limit: 50 });
  expect(jobs.filter(job => job.kind === 'reprint')).toHaveLength(1);
});

it('of a printer that was removed, goes to the one that receipts go to, and needs one', async () => {
  const { jobId } = await uncertainReceipt();
  await shop.client.device.remove({ ...command(), deviceId: printerId });
  expect(await failure(resolve(jobId, 'printAgain'))).toEqual({
    code: 'PRINTER_NOT_CONFIGURED',
    data: undefined,
  });
  await savePrinter(shop.client, 'virtual:', null);
  await resolve(jobId, 'printAgain');
  await untilJob(shop.client, (await jobOf('reprint')).id, 'confirmed');
});

it('a job that there is not', async () => {
  expect((await failure(resolve(uuidV7(), 'printed'))).code).toBe('JOB_NOT_FOUND');
});
