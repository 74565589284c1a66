import type { KitchenPaperView, PrintQueueView } from '../../src/contract/print-queue.ts';
import type { PrintJobRow } from '../store/print-job-store.ts';
import { change } from './change.ts';
import type { Counter } from './context.ts';
import { kitchenTrouble } from './fail-over.ts';
import { requests } from './implementer.ts';
import { heldJobs } from './next-job.ts';
import { bytesOfJob } from './bytes-of-job.ts';
import { profileOf } from './printer-profiles.ts';
import { printerOf } from './printing.ts';
import { viewPaper } from './views/paper.ts';

export const printQueueHandlers = {
  queues: requests.device.queues.handler(({ context: { counter } }) =>
    counter.reads.printJobs
      .backlog()
      .map(({ printerId, uncertain }) => viewQueue(counter, printerId, uncertain)),
  ),
  kitchenTrouble: requests.device.kitchenTrouble.handler(({ context: { counter } }) =>
    kitchenTrouble(counter).flatMap(job => viewKitchenPaper(counter, job) ?? []),
  ),
  clearQueue: requests.device.clearQueue.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'device.clearQueue',
      input,
      areas: ['device'],
      run: ({ counter, reads, writes, atMs, afterCommit }) => {
        const { printerId, what } = input;
        const jobs =
          what === 'dropAll' ? reads.printJobs.queued(printerId) : heldJobs({ ...counter, reads }, printerId);
        if (jobs.length === 0) throw errors.NOTHING_WAITS();
        for (const { id } of jobs)
          if (what === 'printHeld') writes.printJobs.release(id, atMs);
          else writes.printJobs.setState(id, 'discarded', 'DROPPED', atMs);
        afterCommit(() => counter.devices.kick());
        return { count: jobs.length };
      },
      answer: result => result,
    }),
  ),
};

function viewQueue(counter: Counter, printerId: string, uncertain: number): PrintQueueView {
  const waiting = counter.reads.printJobs.queued(printerId);
  return {
    printerId,
    name: printerOf(counter, counter.reads, printerId)?.name ?? null,
    waiting: waiting.length,
    held: heldJobs(counter, printerId).length,
    uncertain,
    oldestAtMs: waiting[0]?.createdAtMs ?? null,
  };
}

/** The paper as it would have come out, to be read off the screen. */
function viewKitchenPaper(counter: Counter, job: PrintJobRow): KitchenPaperView | undefined {
  const { id: jobId, kind, title, state, createdAtMs } = job;
  if (kind !== 'kitchenTicket' && kind !== 'kitchenChange' && kind !== 'kitchenVoid') return undefined;
  if (state !== 'queued' && state !== 'uncertain' && state !== 'failed') return undefined;
  const printer = printerOf(counter, counter.reads, job.printerId);
  const { columns } = profileOf(counter.reads, printer);
  const paper = viewPaper(bytesToShow(counter, job), columns);
  return { jobId, kind, title, state, printerName: printer?.name ?? null, createdAtMs, paper };
}

/** One that cannot be laid out is known by its title alone: a person can still ask for it anew. */
function bytesToShow(counter: Counter, job: PrintJobRow): Uint8Array {
  try {
    return bytesOfJob({ counter }, { ...job, bytes: counter.reads.printJobs.bytes(job.id) });
  } catch (error) {
    if (job.state !== 'failed') throw error;
    return new Uint8Array();
  }
}
