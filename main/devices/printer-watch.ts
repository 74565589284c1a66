import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import { createPrintQueue, type PrintQueueStore } from './print-queue.ts';
import { obstacleOf, type Obstacle, type Printer, type PrinterCondition } from './printer.ts';
import type { Clock } from './supervisor.ts';

/**
 * How often an idle printer is asked how it is; a printer in trouble more often, since somebody stands before
 * it.
 */
const WELL_MS = 5_000;
const TROUBLE_MS = 2_000;

export interface PrinterWatch {
  /** The printer on the line that was opened, or undefined when the line is gone. */
  connect(printer: Printer | undefined): void;
  condition(): PrinterCondition | undefined;
  fault(): Obstacle | null;
  /** It is known to be well: connected, heard of, and nothing stands in the way. */
  isWell(): boolean;
  /** When it was last connected, or got well; null while it never was. */
  availableSinceMs(): number | null;
  kick(): void;
  /** Undefined without a printer on the line. */
  signal(bytes: Uint8Array): void;
  probe(): Promise<PrinterAbilities | undefined>;
  stop(): void;
}

export interface WatchOptions {
  readonly clock: Clock;
  readonly queue: PrintQueueStore;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

/** A printer's queue, and its condition between jobs. Questions and jobs take turns on the line. */
export function watchPrinter(printerId: string, options: WatchOptions): PrinterWatch {
  const inTurn = createTurns();
  let printer: Printer | undefined;
  let availableSinceMs: number | null = null;
  const becomeAvailable = () => {
    availableSinceMs = options.clock.nowMs();
    queue.wake();
  };
  const checks = createChecks({
    ...options,
    ask: asked => inTurn(() => asked.condition()),
    onWell: becomeAvailable,
  });
  const queue = createPrintQueue({
    printerId,
    store: options.queue,
    nowMs: () => options.clock.nowMs(),
    availableSinceMs: () => availableSinceMs ?? 0,
    log: options.log,
    print: () => {
      // In trouble it gets nothing: the jobs wait until it is well.
      const connected = checks.isInTrouble() ? undefined : printer;
      return connected && (job => inTurn(() => connected.print(job.bytes)));
    },
    onResult(result) {
      if (result.kind === 'notSent') checks.holdBack();
      if (result.kind === 'uncertain') checks.now();
      options.onChange();
    },
  });
  return {
    connect(next) {
      printer = next;
      checks.start(next);
      if (next === undefined) return;
      // What changes by itself is news before the next question.
      next.onNews(found => printer === next && checks.hear(found));
      becomeAvailable();
    },
    condition: checks.condition,
    fault: checks.fault,
    isWell: () => printer !== undefined && checks.condition() !== undefined && !checks.isInTrouble(),
    availableSinceMs: () => availableSinceMs,
    kick: () => queue.wake(),
    // For now or never: one that is in trouble or busy for long has other worries.
    signal: bytes => {
      const asked = checks.isInTrouble() ? undefined : printer;
      if (asked) void inTurn(() => asked.signal(bytes)).catch(() => undefined);
    },
    probe: async () => {
      const asked = printer;
      // A line that breaks meanwhile is reported by its supervisor.
      return asked && inTurn(() => asked.probe()).catch(() => undefined);
    },
    stop() {
      printer = undefined;
      checks.start(undefined);
    },
  };
}

/** Asks a printer now and then how it is. */
function createChecks(options: {
  readonly clock: Clock;
  readonly ask: (printer: Printer) => Promise<PrinterCondition>;
  readonly onChange: () => void;
  /** It is well again, and a job may have waited for that. */
  readonly onWell: () => void;
}) {
  let printer: Printer | undefined;
  let condition: PrinterCondition | undefined;
  let isHeldBack = false;
  let cancel: (() => void) | undefined;
  const fault = () => (condition === undefined ? null : obstacleOf(condition));
  const isInTrouble = () => isHeldBack || fault() !== null;
  const take = (found: PrinterCondition) => {
    const isAwaited = isInTrouble();
    const isNews = JSON.stringify(found) !== JSON.stringify(condition);
    condition = found;
    if (isNews) options.onChange();
    if (!isAwaited || fault() !== null) return;
    isHeldBack = false;
    options.onWell();
  };
  const now = () => {
    cancel?.();
    const asked = printer;
    if (asked === undefined) return;
    void options
      .ask(asked)
      .then(found => {
        if (printer === asked) take(found);
      })
      .catch(() => {}) // The line broke; the supervisor reports that.
      .finally(() => {
        if (printer !== asked) return;
        cancel?.();
        cancel = options.clock.after(isInTrouble() ? TROUBLE_MS : WELL_MS, now);
      });
  };
  return {
    condition: () => condition,
    fault,
    isInTrouble,
    now,
    hear: take,
    /** A job could not be sent: the printer is asked until it is well. */
    holdBack() {
      isHeldBack = true;
      now();
    },
    start(next: Printer | undefined) {
      cancel?.();
      printer = next;
      condition = undefined;
      isHeldBack = false;
      now();
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
