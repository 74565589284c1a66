import { requestJobAnswer, requestPaperInOrder } from '../../src/escpos/commands.ts';
import { readPaperInOrder, type PaperLevel } from '../../src/escpos/status.ts';
import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import type { Port } from './port.ts';
import { ANSWER_MS, type PrinterAnswers } from './printer-answers.ts';

/** A printer that has answers to give gives them one right after the other. */
const QUIET_MS = 150;
/** How long an idle printer may still be busy with what came before. */
const FIND_MS = 2_000;
/** So many times in vain, and the printer is taken for one that does not say when it has printed. */
const STEPS_MAX = 3;

/** How a printer says that it has printed. */
export interface Step {
  /** Whether the printer does. */
  isKept(): boolean;
  /** An answer to an earlier question may still come, and would be taken for the next one's. */
  isOwed(): boolean;
  /** Answers once all that was sent before is printed; undefined when no answer comes in time. */
  ask(ms: number): Promise<PaperLevel | undefined>;
  /** Finds out whether the printer answers, with the printer online and doing nothing. */
  find(): Promise<void>;
  /** Somebody else has asked on the line: an answer may still come. */
  doubt(): void;
}

/** The best of what a printer is able to. */
export function createStep(
  port: Port,
  answers: PrinterAnswers,
  { jobId, inOrder }: Pick<PrinterAbilities, 'jobId' | 'inOrder'>,
): Step {
  if (jobId) return createNamedStep(port, answers);
  return inOrder ? createUnnamedStep(port, answers) : NO_STEP;
}

/** Nothing is heard of what was printed. */
const NO_STEP: Step = {
  isKept: () => false,
  isOwed: () => false,
  ask: () => Promise.resolve(undefined),
  find: () => Promise.resolve(),
  doubt: () => {},
};

const NAMES = 36 ** 4;

/** GS ( H: the answer names its question, so that one that comes late confirms nothing else. */
function createNamedStep(port: Port, answers: PrinterAnswers): Step {
  let isKept = false;
  let inVain = 0;
  // Nobody knows what was asked before the line was opened: it begins anywhere.
  let count = Math.floor(Math.random() * NAMES);
  const ask = async (ms: number): Promise<PaperLevel | undefined> => {
    count = (count + 1) % NAMES;
    const name = count.toString(36).toUpperCase().padStart(4, '0');
    const [a = 0, b = 0, c = 0, d = 0] = new TextEncoder().encode(name);
    const answer = answers.jobAnswer(name, ms);
    await port.write(Uint8Array.from(requestJobAnswer([a, b, c, d])));
    return (await answer) ? 'ok' : undefined;
  };
  return {
    isKept: () => isKept,
    isOwed: () => false,
    ask,
    async find() {
      if (isKept || inVain >= STEPS_MAX) return;
      isKept = (await ask(FIND_MS)) !== undefined;
      if (!isKept) inVain += 1;
    },
    // Its answers name their question.
    doubt: () => {},
  };
}

/**
 * GS r 1 is answered in order with what is printed, but the answer does not say to which question. One that
 * is still owed for an earlier job must never be taken for the answer to the next, which it would confirm.
 */
function createUnnamedStep(port: Port, answers: PrinterAnswers): Step {
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
