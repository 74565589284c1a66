import { required, unreachable } from '../../src/base/assert.ts';
import { standInMark } from '../../src/receipt/head.ts';
import type { PrintJobBytes, PrintJobRow } from '../store/print-job-store.ts';
import type { Context } from './context.ts';
import { bytesOfParking } from './car-parking.ts';
import { bytesOfSlip } from './print-order.ts';
import { bytesOfSale } from './print-sale.ts';
import { documentOf, inFront, layOut, printerOf } from './printing.ts';
import { profileOf } from './printer-profiles.ts';
import { stationName } from './stations.ts';
import { bytesOfCaptured } from './take-paper.ts';

type Given = Pick<Context, 'counter'>;

/** What goes to the printer for a job; of one that stands in for another, with that said in front. */
export function bytesOfJob(context: Given, job: PrintJobRow & PrintJobBytes): Uint8Array {
  const bytes = laidOut(context, job);
  const printer = printerOf(context.counter, context.counter.reads, job.printerId);
  return job.supersedes === null
    ? bytes
    : inFront(standInMark(firstPlace(context, job)), bytes, profileOf(context.counter.reads, printer));
}

/**
 * The bytes that a job was queued with, or the paper of what it is about, laid out when the printer takes it.
 */
function laidOut(context: Given, job: PrintJobRow & PrintJobBytes): Uint8Array {
  const { counter } = context;
  switch (job.kind) {
    case 'receipt':
    case 'refund':
    case 'reprint':
      // Older files have bytes of these.
      return job.bytes ?? bytesOfSale(context, job);
    case 'orderSlip':
      return bytesOfSlip(context, job);
    case 'kitchenTicket':
    case 'kitchenChange':
    case 'kitchenVoid':
    case 'orderLabel': {
      const document = documentOf(required(job.bytes, `document of job ${job.id}`));
      return layOut(counter, printerOf(counter, counter.reads, job.printerId), job, () => document);
    }
    case 'document':
      return job.bytes ?? bytesOfParking(context, job);
    case 'xReport':
    case 'zReport':
    case 'drawer':
    case 'test':
      return required(job.bytes, `bytes of job ${job.id}`);
    case 'capturedPaper':
      return bytesOfCaptured(counter.reads, job);
    default:
      return unreachable(job.kind, 'bytesOfJob');
  }
}

/** Where a paper would have come out, had all been well: its station, or the name of its printer. */
function firstPlace({ counter }: Given, job: PrintJobRow): string {
  let first = job;
  while (first.supersedes !== null)
    first = required(counter.reads.printJobs.find(first.supersedes), `job ${first.supersedes}`);
  const printer = printerOf(counter, counter.reads, first.printerId)?.name ?? '다른 프린터';
  const station = stationName({ counter }, job.station);
  return station === null ? printer : `${station}(${printer})`;
}
