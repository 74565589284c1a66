import { requestPaperInOrder, requestStatus } from '../../src/escpos/commands.ts';
import { readPaperInOrder, readStatus, type PaperLevel } from '../../src/escpos/status.ts';
import { PortError, type Port, type PortFault } from './port.ts';
import { hearAnswers, type PrinterAnswers } from './printer-answers.ts';
import type { Clock } from './supervisor.ts';

/** A printer that does not answer within this long does not answer at all (domain.md D5). */
const ANSWER_MS = 700;
/** Small enough for the buffer of any printer. */
const CHUNK_BYTES = 512;
/** After the last byte: time for the slowest paper, before the answer in order is given up. */
const PRINT_MS = 10_000;
/** While it prints, it is asked this often whether it has stopped. */
const WATCH_MS = 1_000;
/** A printer that has answers to give gives them one right after the other. */
const QUIET_MS = 150;
/** How long an idle printer may still be busy with what came before. */
const FIND_MS = 2_000;
/** So many times in vain, and the printer is taken for one that does not say when it has printed. */
const STEPS_MAX = 3;

export type PrinterCondition = {
  readonly answers: boolean;
  /** Says that it is offline, or has stopped answering since it last did. */
  readonly isOffline: boolean;
  readonly isCoverOpen: boolean;
  readonly paper: PaperLevel | 'unknown';
};

export type Obstacle = 'OFFLINE' | 'COVER_OPEN' | 'PAPER_OUT';

export type PrintResult =
  | { readonly kind: 'confirmed' }
  /** All bytes left, and the printer is of a kind that never says more. */
  | { readonly kind: 'sent' }
  /** Bytes were on the way when the line broke or the paper ended: a person has to look. */
  | { readonly kind: 'uncertain'; readonly reason: Obstacle | PortFault | 'NO_ANSWER' }
  | { readonly kind: 'notSent'; readonly reason: Obstacle | 'DISCONNECTED' };

export interface Printer {
  condition(): Promise<PrinterCondition>;
  print(bytes: Uint8Array): Promise<PrintResult>;
}

/** A receipt printer on an open line. One thing at a time: the print queue sees to that. */
export function createPrinter(port: Port, clock: Clock): Printer {
  const answers = hearAnswers(port, clock);
  const step = createStep(port, answers);
  /** Undefined until it was asked. A clone that says nothing may print; one that fell silent is off. */
  let hasAnswered: boolean | undefined;

  const status = async (n: 1 | 2 | 4) => {
    const answer = answers.nextStatus(ANSWER_MS);
    await port.write(Uint8Array.from(requestStatus(n)));
    const byte = await answer;
    return byte === undefined ? undefined : readStatus(n, byte);
  };
  const look = async (): Promise<PrinterCondition> => {
    const printer = await status(1);
    if (printer?.n !== 1) {
      hasAnswered ??= false;
      return { answers: false, isOffline: hasAnswered, isCoverOpen: false, paper: 'unknown' };
    }
    hasAnswered = true;
    const cause = await status(2);
    const paper = await status(4);
    return {
      answers: true,
      isOffline: printer.isOffline,
      isCoverOpen: cause?.n === 2 && cause.isCoverOpen,
      paper: paper?.n === 4 ? paper.paper : 'unknown',
    };
  };
  const condition = async (): Promise<PrinterCondition> => {
    const found = await look();
    if (found.answers && obstacleOf(found) === null) await step.find();
    return found;
  };
  const waitUntilPrinted = async (): Promise<PrintResult> => {
    let level: PaperLevel | 'noAnswer' | undefined;
    const answer = step.ask(PRINT_MS).then(found => {
      level = found ?? 'noAnswer';
    });
    for (;;) {
      await Promise.race([answer, new Promise<void>(resolve => void clock.after(WATCH_MS, resolve))]);
      if (level === 'noAnswer') return { kind: 'uncertain', reason: 'NO_ANSWER' };
      if (level !== undefined)
        return level === 'out' ? { kind: 'uncertain', reason: 'PAPER_OUT' } : { kind: 'confirmed' };
      // A printer that has stopped does not answer in order. One that is only busy may answer nothing at all.
      const found = await look();
      const obstacle = found.answers ? obstacleOf(found) : null;
      if (obstacle !== null) return { kind: 'uncertain', reason: obstacle };
    }
  };
  const send = async (bytes: Uint8Array): Promise<PrintResult> => {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      await port.write(bytes.subarray(at, at + CHUNK_BYTES));
    if (hasAnswered !== true) return { kind: 'sent' };
    if (step.isKept()) return waitUntilPrinted();
    const obstacle = obstacleOf(await look());
    return obstacle === null ? { kind: 'sent' } : { kind: 'uncertain', reason: obstacle };
  };
  return {
    condition,
    async print(bytes) {
      // A clone that never said anything is not waited for before each paper; it is asked between them.
      if (hasAnswered !== false) {
        const before = await condition().catch(() => undefined);
        if (before === undefined) return { kind: 'notSent', reason: 'DISCONNECTED' };
        const obstacle = obstacleOf(before) ?? (before.answers && step.isOwed() ? 'OFFLINE' : null);
        if (obstacle !== null) return { kind: 'notSent', reason: obstacle };
      }
      try {
        return await send(bytes);
      } catch (error) {
        if (error instanceof PortError) return { kind: 'uncertain', reason: error.fault };
        throw error;
      }
    },
  };
}

/** What stands in the way of printing; null when nothing does. */
export function obstacleOf(condition: PrinterCondition): Obstacle | null {
  if (condition.paper === 'out') return 'PAPER_OUT';
  if (condition.isCoverOpen) return 'COVER_OPEN';
  return condition.isOffline ? 'OFFLINE' : null;
}

/**
 * GS r 1 is answered in order with what is printed, but the answer does not say to which question. One that
 * is still owed for an earlier job must never be taken for the answer to the next, which it would confirm.
 */
function createStep(port: Port, answers: PrinterAnswers) {
  let isKept = false;
  // Nothing is known of what was asked before the line was opened.
  let isOwed = true;
  let inVain = 0;
  const ask = async (ms: number): Promise<PaperLevel | undefined> => {
    isOwed = true;
    const answer = answers.nextPaper(ms);
    await port.write(Uint8Array.from(requestPaperInOrder));
    const byte = await answer;
    if (byte === undefined) return undefined;
    isOwed = false;
    return readPaperInOrder(byte);
  };
  return {
    /** Whether the printer answers in order. */
    isKept: () => isKept,
    isOwed: () => isOwed,
    ask,
    /** Hears out what is owed, with the printer online and doing nothing. */
    async find() {
      if (!isOwed) return;
      if ((await ask(isKept ? FIND_MS : ANSWER_MS)) === undefined) {
        inVain += 1;
        if (isKept && inVain < STEPS_MAX) return;
        isKept = false;
        isOwed = false;
        return;
      }
      while ((await answers.nextPaper(QUIET_MS)) !== undefined);
      isKept = true;
      inVain = 0;
    },
  };
}
