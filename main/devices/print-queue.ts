import { unreachable } from '../../src/base/assert.ts';
import type { PrintResult } from './printer.ts';

export interface QueuedJob {
  readonly id: string;
  /** `drawer` opens the drawer and prints nothing; every other kind is paper. */
  readonly kind: string;
  readonly createdAtMs: number;
  readonly bytes: Uint8Array;
}

export type JobState = 'queued' | 'sending' | 'sent' | 'confirmed' | 'uncertain' | 'failed' | 'discarded';

/** The queue on disk, as the devices see it. */
export interface PrintQueueStore {
  /**
   * What the printer should take next.
   *
   * @param availableSinceMs When it was last connected, or got well: what waited too long for that is passed
   *   over.
   */
  nextQueued(printerId: string, availableSinceMs: number): QueuedJob | undefined;
  /** Marks a job as being sent, before a byte of it leaves; false when it must not be sent any more. */
  claim(jobId: string): boolean;
  setState(jobId: string, state: JobState, detail: string): void;
  /** Jobs that were being sent when the program ended. */
  sending(): readonly { readonly id: string }[];
}

export interface PrintQueue {
  /** There may be a new job, or the printer may be ready again. */
  wake(): void;
}

/** A drawer that springs open long after the sale, when paper is put in, is open to anybody. */
const DRAWER_MS = 60_000;

/**
 * Jobs that were on their way when the program ended become uncertain: nobody knows whether they came out,
 * and nothing is ever silently printed twice.
 */
export function doubtInterruptedJobs(store: PrintQueueStore): void {
  for (const job of store.sending()) store.setState(job.id, 'uncertain', 'RESTARTED');
}

/** Sends the jobs of one printer, one after the other, while `print` is able to. */
export function createPrintQueue(options: {
  readonly printerId: string;
  readonly store: PrintQueueStore;
  readonly nowMs: () => number;
  readonly availableSinceMs: () => number;
  /** Undefined while the printer is not connected. */
  readonly print: () => ((job: QueuedJob) => Promise<PrintResult>) | undefined;
  readonly onResult: (result: PrintResult) => void;
  readonly log: (line: string) => void;
}): PrintQueue {
  const { printerId, store } = options;
  let isDraining = false;
  let isWokenAgain = false;

  const drain = async () => {
    for (;;) {
      const print = options.print();
      const job = print && store.nextQueued(printerId, options.availableSinceMs());
      if (!print || !job) return;
      if (job.kind === 'drawer' && options.nowMs() - job.createdAtMs > DRAWER_MS) {
        store.setState(job.id, 'discarded', 'TOO_LATE');
        continue;
      }
      if (!store.claim(job.id)) return;
      const result = await print(job).catch((error): PrintResult => {
        options.log(`print job ${job.id} failed: ${String(error)}`);
        return { kind: 'uncertain', reason: 'OTHER' };
      });
      store.setState(job.id, ...outcomeOf(result));
      options.onResult(result);
      // It waits at the head of the queue until the printer is well again.
      if (result.kind === 'notSent') return;
    }
  };
  return {
    wake() {
      if (isDraining) {
        isWokenAgain = true;
        return;
      }
      isDraining = true;
      void drain()
        // The disk would not take the job's state, and said so to whoever keeps the queue. What was not
        // marked as being sent was not sent; what was is doubted at the next start.
        .catch(() => {})
        .finally(() => {
          isDraining = false;
          if (isWokenAgain) {
            isWokenAgain = false;
            this.wake();
          }
        });
    },
  };
}

function outcomeOf(result: PrintResult): [JobState, string] {
  switch (result.kind) {
    case 'confirmed':
    case 'sent':
      return [result.kind, ''];
    case 'uncertain':
      return ['uncertain', result.reason];
    case 'notSent':
      return ['queued', result.reason];
    default:
      return unreachable(result, 'outcomeOf');
  }
}
