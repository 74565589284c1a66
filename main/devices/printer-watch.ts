import { createPrintQueue, type PrintQueueStore } from './print-queue.ts';
import { obstacleOf, type Obstacle, type Printer, type PrinterCondition } from './printer.ts';
import type { Clock } from './supervisor.ts';

/**
 * How often an idle printer is asked how it is; a printer in trouble more often, since somebody stands before
 * it.
 */
const WELL_MS = 15_000;
const TROUBLE_MS = 2_000;

export interface PrinterWatch {
  /** The printer on the line that was opened, or undefined when the line is gone. */
  connect(printer: Printer | undefined): void;
  condition(): PrinterCondition | undefined;
  fault(): Obstacle | null;
  kick(): void;
  stop(): void;
}

/** A printer's queue, and its condition between jobs. Questions and jobs take turns on the line. */
export function watchPrinter(
  printerId: string,
  options: {
    readonly clock: Clock;
    readonly queue: PrintQueueStore;
    readonly onChange: () => void;
    readonly log: (line: string) => void;
  },
): PrinterWatch {
  const { clock, onChange } = options;
  const inTurn = createTurns();
  let printer: Printer | undefined;
  let condition: PrinterCondition | undefined;
  /** A job waits for the printer to be well. */
  let isHeldBack = false;
  let cancel: (() => void) | undefined;
  const fault = () => (condition === undefined ? null : obstacleOf(condition));
  const queue = createPrintQueue({
    printerId,
    store: options.queue,
    nowMs: () => clock.nowMs(),
    log: options.log,
    print: () => {
      const connected = printer;
      return connected && (job => inTurn(() => connected.print(job.bytes)));
    },
    onResult(result) {
      if (result.kind === 'notSent') isHeldBack = true;
      if (result.kind !== 'confirmed' && result.kind !== 'sent') check();
      onChange();
    },
  });
  const take = (found: PrinterCondition) => {
    const wasTroubled = fault() !== null;
    const isNews = JSON.stringify(found) !== JSON.stringify(condition);
    condition = found;
    if (isNews) onChange();
    if (fault() !== null || !(wasTroubled || isHeldBack)) return;
    isHeldBack = false;
    queue.wake();
  };
  const check = () => {
    cancel?.();
    const asked = printer;
    if (asked === undefined) return;
    void inTurn(() => asked.condition())
      .then(found => {
        if (printer === asked) take(found);
      })
      .catch(() => {}) // The line broke; the supervisor reports that.
      .finally(() => {
        if (printer !== asked) return;
        cancel?.();
        cancel = clock.after(fault() === null && !isHeldBack ? WELL_MS : TROUBLE_MS, check);
      });
  };
  return {
    connect(next) {
      cancel?.();
      printer = next;
      condition = undefined;
      if (next === undefined) return;
      check();
      queue.wake();
    },
    condition: () => condition,
    fault,
    kick: () => queue.wake(),
    stop() {
      cancel?.();
      printer = undefined;
    },
  };
}

/** One after the other, whatever became of the one before. */
function createTurns(): <R>(run: () => Promise<R>) => Promise<R> {
  let turn = Promise.resolve();
  return run => {
    const result = turn.then(run);
    turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };
}
