import { requestPaperInOrder, requestStatus } from '../../src/escpos/commands.ts';
import { readPaperInOrder, readStatus, type PaperLevel } from '../../src/escpos/status.ts';
import { PortError, type Port } from './port.ts';
import type { Clock } from './supervisor.ts';

/** A printer that does not answer within this long does not answer at all (domain.md D5). */
const ANSWER_MS = 700;
/** Small enough for the buffer of any printer. */
const CHUNK_BYTES = 512;
/** After the last byte: time for the slowest paper, before the answer in order is given up. */
const PRINT_MS = 10_000;

export type PrinterCondition = {
  readonly answers: boolean;
  readonly isOffline: boolean;
  readonly isCoverOpen: boolean;
  readonly paper: PaperLevel | 'unknown';
};

export type NotSentReason = 'OFFLINE' | 'COVER_OPEN' | 'PAPER_OUT';

export type PrintResult =
  | { readonly kind: 'confirmed' }
  /** All bytes left, and the printer is of a kind that never says more. */
  | { readonly kind: 'sent' }
  /** Bytes were on the way when the line broke or the paper ended: a person has to look. */
  | { readonly kind: 'uncertain'; readonly reason: string }
  | { readonly kind: 'notSent'; readonly reason: NotSentReason | 'DISCONNECTED' };

export interface Printer {
  condition(): Promise<PrinterCondition>;
  print(bytes: Uint8Array): Promise<PrintResult>;
}

/** A receipt printer on an open line. One thing at a time: the print queue sees to that. */
export function createPrinter(port: Port, clock: Clock): Printer {
  let waiting: ((byte: number) => boolean) | undefined;
  port.onData(bytes => {
    for (const byte of bytes) if (waiting?.(byte)) waiting = undefined;
  });
  /** Sends a question and waits for the first byte that `read` understands. */
  const ask = <A>(question: readonly number[], ms: number, read: (byte: number) => A | undefined) =>
    new Promise<A | undefined>((resolve, reject) => {
      const cancel = clock.after(ms, () => {
        waiting = undefined;
        resolve(undefined);
      });
      waiting = byte => {
        const answer = read(byte);
        if (answer === undefined) return false;
        cancel();
        resolve(answer);
        return true;
      };
      port.write(Uint8Array.from(question)).catch(reject);
    });

  const condition = async (): Promise<PrinterCondition> => {
    const printer = await ask(requestStatus(1), ANSWER_MS, byte => readStatus(1, byte));
    if (printer?.n !== 1) return { answers: false, isOffline: false, isCoverOpen: false, paper: 'unknown' };
    const cause = await ask(requestStatus(2), ANSWER_MS, byte => readStatus(2, byte));
    const paper = await ask(requestStatus(4), ANSWER_MS, byte => readStatus(4, byte));
    return {
      answers: true,
      isOffline: printer.isOffline,
      isCoverOpen: cause?.n === 2 && cause.isCoverOpen,
      paper: paper?.n === 4 ? paper.paper : 'unknown',
    };
  };
  return {
    condition,
    async print(bytes) {
      const before = await condition().catch(() => undefined);
      if (before === undefined) return { kind: 'notSent', reason: 'DISCONNECTED' };
      const obstacle = obstacleOf(before);
      if (obstacle !== undefined) return { kind: 'notSent', reason: obstacle };
      try {
        for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
          await port.write(bytes.subarray(at, at + CHUNK_BYTES));
        if (!before.answers) return { kind: 'sent' };
        const paper = await ask(requestPaperInOrder, PRINT_MS, readPaperInOrder);
        if (paper === undefined) return { kind: 'uncertain', reason: 'NO_ANSWER' };
        return paper === 'out' ? { kind: 'uncertain', reason: 'PAPER_OUT' } : { kind: 'confirmed' };
      } catch (error) {
        if (error instanceof PortError) return { kind: 'uncertain', reason: error.fault };
        throw error;
      }
    },
  };
}

function obstacleOf(condition: PrinterCondition): NotSentReason | undefined {
  if (condition.paper === 'out') return 'PAPER_OUT';
  if (condition.isCoverOpen) return 'COVER_OPEN';
  return condition.isOffline ? 'OFFLINE' : undefined;
}
