import { kindOfAnswer } from '../../src/escpos/status.ts';
import type { Port } from './port.ts';
import type { Clock } from './supervisor.ts';

/** A printer that does not answer within this long does not answer at all (domain.md D5). */
export const ANSWER_MS = 700;
/** Automatic status back is four bytes, of which only the first can be told by itself (domain.md D5). */
const AUTOMATIC_STATUS_REST = 3;

/** What a printer says, sorted by the question that it answers. */
export interface PrinterAnswers {
  /** The next answer to DLE EOT; undefined when none comes in time. */
  nextStatus(ms: number): Promise<number | undefined>;
  /** The next answer to GS r 1. */
  nextPaper(ms: number): Promise<number | undefined>;
}

export function hearAnswers(port: Port, clock: Clock): PrinterAnswers {
  const statuses = createMailbox(clock);
  const papers = createMailbox(clock);
  let unheard = 0;
  port.onData(bytes => {
    for (const byte of bytes) {
      const kind = kindOfAnswer(byte);
      // The rest of automatic status back looks like an answer to GS r, and would confirm what was not
      // printed.
      if (unheard > 0 && kind === 'paper') unheard -= 1;
      else if (kind === 'automaticStatus') unheard = AUTOMATIC_STATUS_REST;
      else if (kind === 'status') statuses.put(byte);
      else if (kind === 'paper') papers.put(byte);
    }
  });
  return { nextStatus: ms => statuses.next(ms), nextPaper: ms => papers.next(ms) };
}

/** Hands a byte to who waits for one; what nobody waits for is a stray answer, and is dropped. */
function createMailbox(clock: Clock) {
  let taker: ((byte: number) => void) | undefined;
  return {
    put: (byte: number) => taker?.(byte),
    next: (ms: number) =>
      new Promise<number | undefined>(resolve => {
        const finish = (byte: number | undefined) => {
          cancel();
          if (taker === take) taker = undefined;
          resolve(byte);
        };
        const take = (byte: number) => finish(byte);
        const cancel = clock.after(ms, () => finish(undefined));
        taker = take;
      }),
  };
}
