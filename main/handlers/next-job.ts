import { isHeldBack, isStale } from '../../src/receipt/backlog.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import type { Context } from './context.ts';
import { isAwaited, isOrderPaper } from './paper-kinds.ts';

type Given = Context['counter'];

/**
 * The job that a printer should take next, and why it is to be given up instead, if it is. What is held back
 * is passed over until a person has said what is to become of it.
 */
export function nextJob(
  counter: Pick<Given, 'reads' | 'nowMs'>,
  printerId: string,
  availableSinceMs: number,
): { readonly job: PrintJobRow; readonly giveUp: 'ORDER_ENDED' | null } | undefined {
  const job = counter.reads.printJobs
    .queued(printerId)
    .find(one => !isHeldBack({ ...one, isAwaited: isAwaited(one.kind) }, availableSinceMs));
  return job && { job, giveUp: isOutOfDate(counter, job) ? 'ORDER_ENDED' : null };
}

/** What tells a kitchen to stop is never out of date: it may have cooked from what came before. */
function isOutOfDate({ reads, nowMs }: Pick<Given, 'reads' | 'nowMs'>, job: PrintJobRow): boolean {
  const isOfOrder = isOrderPaper(job.kind) && job.kind !== 'kitchenVoid';
  const order = isOfOrder && job.sourceId !== null ? reads.delivery.find(job.sourceId) : undefined;
  return order !== undefined && isStale(job, order, nowMs());
}

/** The papers of a printer that wait for a person's word. */
export function heldJobs({ reads, devices }: Pick<Given, 'reads' | 'devices'>, printerId: string) {
  const since = devices.health(printerId)?.availableSinceMs ?? null;
  if (since === null) return [];
  return reads.printJobs
    .queued(printerId)
    .filter(job => isHeldBack({ ...job, isAwaited: isAwaited(job.kind) }, since));
}
