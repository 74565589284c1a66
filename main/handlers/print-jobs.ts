import { required } from '../../src/base/assert.ts';
import type { PrintJobView } from '../../src/contract/device.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import { isParkingJob } from './car-parking.ts';
import { change, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { isDocumentKind, placeOf } from './paper-kinds.ts';
import { documentOf, enqueue, keptDocument, markCopy, printerFor, printerOf } from './printing.ts';
import { copyMark } from '../../src/receipt/head.ts';

export const printJobHandlers = {
  jobs: requests.device.jobs.handler(({ context, input }) =>
    context.counter.reads.printJobs.list(input.limit).map(viewJob),
  ),
  resolveJob: requests.device.resolveJob.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.resolveJob',
      input,
      areas: ['device', 'sale'],
      run: work => {
        const { reads, writes, atMs } = work;
        const job = reads.printJobs.find(input.jobId);
        if (!job) throw errors.JOB_NOT_FOUND();
        if (!isWaiting(job, input.answer)) throw errors.JOB_NOT_WAITING({ data: { state: job.state } });
        if (input.answer === 'printAgain') {
          const printer =
            printerOf(work.counter, reads, job.printerId) ?? printerFor(work.counter, reads, placeOf(job));
          if (printer === undefined) throw errors.PRINTER_NOT_CONFIGURED();
          printAgain(work, job, printer.id);
        }
        const [state, detail] = OUTCOMES[input.answer];
        writes.printJobs.setState(job.id, state, detail, atMs);
        return {};
      },
      answer: () =>
        viewJob(required(context.counter.reads.printJobs.find(input.jobId), `job ${input.jobId}`)),
    }),
  ),
};

/**
 * A job of unknown fate waits for a person. One that waits for its printer may be let go, and nothing else.
 */
function isWaiting(job: PrintJobRow, answer: Answer): boolean {
  if (job.state === 'uncertain' || job.state === 'failed') return true;
  return job.state === 'queued' && (answer === 'discard' || answer === 'byHand');
}

type Answer = keyof typeof OUTCOMES;

/** What a person's answer makes of a job. */
const OUTCOMES = {
  printed: ['confirmed', ''],
  printAgain: ['discarded', 'PRINTED_AGAIN'],
  discard: ['discarded', ''],
  byHand: ['discarded', 'BY_HAND'],
} as const;

/**
 * Puts the same paper on the queue once more. The first may have come out after all, so this one says 재발행.
 */
function printAgain(work: Change, job: PrintJobRow, printerId: string): void {
  const { reads, writes, atMs } = work;
  const { title, sourceId, station } = job;
  const sale = sourceId === null || job.kind === 'drawer' ? undefined : reads.sales.find(sourceId);
  // Copies of one receipt are counted in one place, however they were asked for.
  const copyNumber = (sale?.reprintCount ?? job.copyNumber) + 1;
  const again = { printerId, title, sourceId, copyNumber, station };
  if (sale) {
    writes.sales.addReprint(sale.id, copyNumber, atMs);
    enqueue(work, { ...again, kind: 'reprint', bytes: null });
    return;
  }
  if (job.kind === 'orderSlip' || job.kind === 'capturedPaper' || isParkingJob(job)) {
    enqueue(work, { ...again, kind: job.kind, bytes: null });
    return;
  }
  const bytes = required(reads.printJobs.bytes(job.id), `bytes of job ${job.id}`);
  if (isDocumentKind(job.kind)) {
    const copy = keptDocument([...copyMark(copyNumber), ...documentOf(bytes)]);
    enqueue(work, { ...again, kind: job.kind, bytes: copy });
    return;
  }
  const isPaper = job.kind !== 'drawer' && job.kind !== 'test';
  enqueue(work, { ...again, kind: job.kind, bytes: isPaper ? markCopy(bytes, copyNumber) : bytes });
}

function viewJob({ id, printerId, kind, title, state, detail, createdAtMs }: PrintJobRow): PrintJobView {
  return { id, printerId, kind, title, state, detail, createdAtMs };
}
