import { requestPaperInOrder } from '../../src/escpos/commands.ts';
import { readPaperInOrder, type PaperLevel } from '../../src/escpos/status.ts';
import type { Port } from './port.ts';
import { ANSWER_MS, type PrinterAnswers } from './printer-answers.ts';

/** A printer that has answers to give gives them one right after the other. */
const QUIET_MS = 150;
/** How long an idle printer may still be busy with what came before. */
const FIND_MS = 2_000;
/** So many times in vain, and the printer is taken for one that does not say when it has printed. */
const STEPS_MAX = 3;

export type Step = ReturnType<typeof createStep>;

/**
 * GS r 1 is answered in order with what is printed, but the answer does not say to which question. One that
 * is still owed for an earlier job must never be taken for the answer to the next, which it would confirm.
 */
export function createStep(port: Port, answers: PrinterAnswers) {
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
    /** Somebody else has asked as well: answers may be owed. */
    doubt: () => void (isOwed = true),
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
