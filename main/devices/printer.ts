import { requestStatus, setAutomaticStatus } from '../../src/escpos/commands.ts';
import type { PrinterAbilities } from '../../src/escpos/profile.ts';
import { readStatus, type AutomaticStatus, type PaperLevel } from '../../src/escpos/status.ts';
import { createPacedWriter, type Pace } from './pace.ts';
import { PortError, type Port, type PortFault } from './port.ts';
import { ANSWER_MS, hearAnswers, type PrinterAnswers } from './printer-answers.ts';
import { probePrinter } from './printer-probe.ts';
import { createStep, type Step } from './printer-step.ts';
import type { Clock } from './supervisor.ts';

/** After the last byte: time for the slowest paper, before the answer in order is given up. */
const PRINT_MS = 10_000;
/** While it prints, it is asked this often whether it has stopped. */
const WATCH_MS = 1_000;

export type PrinterCondition = {
  readonly answers: boolean;
  /** Says that it is offline, or has stopped answering since it last did. */
  readonly isOffline: boolean;
  readonly isCoverOpen: boolean;
  /** The knife is stuck, or something else that a person has to clear. */
  readonly hasError: boolean;
  readonly paper: PaperLevel | 'unknown';
};

export type Obstacle = 'OFFLINE' | 'COVER_OPEN' | 'PAPER_OUT' | 'CUTTER_ERROR';

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
  /** Bytes that put nothing on paper, such as those of the buzzer: nothing is asked of them. */
  signal(bytes: Uint8Array): Promise<void>;
  /** Which questions it answers. */
  probe(): Promise<PrinterAbilities>;
  /** Its condition as it says it by itself, where it does. */
  onNews(listener: (condition: PrinterCondition) => void): void;
}

/** What is known of the printer at the end of a line. */
export interface PrinterLine {
  readonly answers: PrinterAbilities;
  /** Null: the line holds back by itself. */
  readonly pace: Pace | null;
}

/** A receipt printer on an open line. One thing at a time: the print queue sees to that. */
export function createPrinter(port: Port, clock: Clock, line: PrinterLine): Printer {
  const answers = hearAnswers(port, clock);
  const step = createStep(port, answers, line.answers);
  const eye = createEye(port, answers, line.answers);
  const write = createPacedWriter(port, clock, line.pace);
  const condition = async (): Promise<PrinterCondition> => {
    const found = await eye.look();
    if (found.answers && obstacleOf(found) === null) await step.find();
    return found;
  };
  const outcome = async (): Promise<PrintResult> => {
    if (eye.isMute()) return { kind: 'sent' };
    if (step.isKept()) return waitUntilPrinted(step, eye, clock);
    const obstacle = obstacleOf(await eye.look());
    return obstacle === null ? { kind: 'sent' } : { kind: 'uncertain', reason: obstacle };
  };
  return {
    condition,
    signal: write,
    async probe() {
      const abilities = await probePrinter(port, clock);
      // What it still owes must not confirm the next paper.
      step.doubt();
      eye.tellToSpeak();
      return abilities;
    },
    async print(bytes) {
      // A clone that never said anything is not waited for before each paper; it is asked between them.
      if (!eye.isMute()) {
        const before = await condition().catch(() => undefined);
        if (before === undefined) return { kind: 'notSent', reason: 'DISCONNECTED' };
        const obstacle = obstacleOf(before) ?? (before.answers && step.isOwed() ? 'OFFLINE' : null);
        if (obstacle !== null) return { kind: 'notSent', reason: obstacle };
      }
      try {
        await write(bytes);
        return await outcome();
      } catch (error) {
        if (error instanceof PortError) return { kind: 'uncertain', reason: error.fault };
        throw error;
      }
    },
    onNews: listener => answers.onAutomatic(status => listener(conditionFrom(status))),
  };
}

function conditionFrom({ isUnrecoverable, hasCutterError, ...status }: AutomaticStatus): PrinterCondition {
  const { isOffline, isCoverOpen, paper } = status;
  return { answers: true, isOffline, isCoverOpen, hasError: isUnrecoverable || hasCutterError, paper };
}

interface Eye {
  look(): Promise<PrinterCondition>;
  /** It was asked, and has never said anything: a clone may print all the same. */
  isMute(): boolean;
  /** Resolves when the printer next says something by itself. */
  news(): Promise<void>;
  /** Has it say what changes, when it is next asked. */
  tellToSpeak(): void;
}

/** Asks a printer how it is. One that answered before and is silent now has been switched off. */
function createEye(port: Port, answers: PrinterAnswers, abilities: PrinterAbilities): Eye {
  let hasAnswered = abilities.realtime ? undefined : false;
  let isToSpeak = abilities.automatic;
  let hearNews: (() => void) | undefined;
  answers.onAutomatic(() => hearNews?.());
  const ask = async (n: 1 | 2 | 3 | 4) => {
    const answer = answers.nextStatus(ANSWER_MS);
    await port.write(Uint8Array.from(requestStatus(n)));
    const byte = await answer;
    return byte === undefined ? undefined : readStatus(n, byte);
  };
  return {
    isMute: () => hasAnswered === false,
    news: () =>
      new Promise(resolve => {
        hearNews = resolve;
      }),
    tellToSpeak: () => {
      isToSpeak = abilities.automatic;
    },
    async look() {
      if (!abilities.realtime) return SILENT;
      const printer = await ask(1);
      if (printer?.n !== 1) {
        hasAnswered ??= false;
        return { ...SILENT, isOffline: hasAnswered };
      }
      hasAnswered = true;
      if (isToSpeak) await port.write(Uint8Array.from(setAutomaticStatus(true)));
      isToSpeak = false;
      const cause = await ask(2);
      const paper = await ask(4);
      const error = cause?.n === 2 && cause.hasError ? await ask(3) : undefined;
      return {
        answers: true,
        isOffline: printer.isOffline,
        isCoverOpen: cause?.n === 2 && cause.isCoverOpen,
        // The head that is too hot goes on by itself.
        hasError: error?.n === 3 && !error.recoversByItself,
        paper: paper?.n === 4 ? paper.paper : 'unknown',
      };
    },
  };
}

const SILENT: PrinterCondition = {
  answers: false,
  isOffline: false,
  isCoverOpen: false,
  hasError: false,
  paper: 'unknown',
};

async function waitUntilPrinted(step: Step, eye: Eye, clock: Clock): Promise<PrintResult> {
  let level: PaperLevel | 'noAnswer' | undefined;
  const answer = step.ask(PRINT_MS).then(found => {
    level = found ?? 'noAnswer';
  });
  for (;;) {
    const tick = new Promise<void>(resolve => void clock.after(WATCH_MS, resolve));
    await Promise.race([answer, tick, eye.news()]);
    if (level === 'noAnswer') return { kind: 'uncertain', reason: 'NO_ANSWER' };
    if (level !== undefined)
      return level === 'out' ? { kind: 'uncertain', reason: 'PAPER_OUT' } : { kind: 'confirmed' };
    // A printer that has stopped does not answer in order. One that is only busy may answer nothing at all.
    const found = await eye.look();
    const obstacle = found.answers ? obstacleOf(found) : null;
    if (obstacle !== null) return { kind: 'uncertain', reason: obstacle };
  }
}

/** What stands in the way of printing; null when nothing does. */
export function obstacleOf(condition: PrinterCondition): Obstacle | null {
  if (condition.paper === 'out') return 'PAPER_OUT';
  if (condition.isCoverOpen) return 'COVER_OPEN';
  if (condition.hasError) return 'CUTTER_ERROR';
  return condition.isOffline ? 'OFFLINE' : null;
}
