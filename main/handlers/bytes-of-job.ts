import type { PrintJobBytes, PrintJobRow } from '../store/print-job-store.ts';
import type { Context } from './context.ts';
import { bytesOfSlip } from './print-order.ts';
import { bytesOfSale } from './print-sale.ts';

/**
 * What goes to the printer for a job: the bytes that it was queued with, or the paper of its sale or order,
 * laid out when the printer takes it.
 */
export function bytesOfJob(context: Pick<Context, 'counter'>, job: PrintJobRow & PrintJobBytes): Uint8Array {
  if (job.bytes !== null) return job.bytes;
  return job.kind === 'orderSlip' ? bytesOfSlip(context, job) : bytesOfSale(context, job);
}
