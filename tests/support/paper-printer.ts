import type { PtyLine } from './pty.ts';

/**
 * A printer at the far end of a line: answers DLE EOT at once and GS r 1 in order like an Epson, and keeps
 * what it printed. Without paper or with its cover open it holds what comes, and goes on with it afterwards.
 */
export interface FakePrinter {
  paper: 'ok' | 'nearEnd' | 'out';
  isCoverOpen: boolean;
  /** A clone that says nothing. */
  isMute: boolean;
  /** False for a clone that answers DLE EOT and not GS r. */
  answersInOrder: boolean;
  /** Off, it hears and says nothing; what it held is lost. */
  isOff: boolean;
  /** Runs when a byte of print data first comes, before it is printed. */
  whenHeard(byte: number, run: () => void): void;
  /** Print data without the questions. */
  printed(): Uint8Array;
}

const DLE = 0x10;
const EOT = 0x04;
const GS = 0x1d;
/** Stands for GS r 1 in the queue of what is to be printed. */
const QUESTION = -1;

export function attachPrinter(line: Pick<PtyLine, 'send' | 'onReceived'>): FakePrinter {
  const state = { paper: 'ok' as FakePrinter['paper'], isCoverOpen: false, isOff: false };
  const data: number[] = [];
  let heard: number[] = [];
  let held: number[] = [];
  const triggers = new Map<number, () => void>();
  const answer = (byte: number) => {
    if (!printer.isMute) line.send([byte]);
  };
  const isTroubled = () => state.paper === 'out' || state.isCoverOpen;
  const statusOf = (n: number): number => {
    if (n === 1) return isTroubled() ? 0x1a : 0x12;
    if (n === 2) return 0x12 | (state.isCoverOpen ? 0x04 : 0) | (state.paper === 'out' ? 0x20 : 0);
    if (n === 4) return { ok: 0x12, nearEnd: 0x1e, out: 0x7e }[state.paper];
    return 0x12;
  };
  const work = () => {
    while (!isTroubled()) {
      const next = held.shift();
      if (next === undefined) return;
      if (next !== QUESTION) data.push(next);
      else if (printer.answersInOrder) answer({ ok: 0x00, nearEnd: 0x03, out: 0x0f }[state.paper]);
    }
  };
  const hear = () => {
    for (;;) {
      const [first, second, third] = heard;
      if (first === undefined) return;
      const isQuestion = first === DLE || first === GS;
      if (isQuestion && (second === undefined || third === undefined)) return;
      if (first === DLE && second === EOT && third !== undefined) answer(statusOf(third));
      else if (first === GS && second === 0x72 && third === 0x01) held.push(QUESTION);
      else {
        held.push(first);
        heard = heard.slice(1);
        const trigger = triggers.get(first);
        triggers.delete(first);
        trigger?.();
        continue;
      }
      heard = heard.slice(3);
    }
  };
  line.onReceived(bytes => {
    for (const byte of bytes) {
      if (state.isOff) return;
      heard.push(byte);
      hear();
      work();
    }
  });
  const printer: FakePrinter = {
    get paper() {
      return state.paper;
    },
    set paper(paper) {
      state.paper = paper;
      work();
    },
    get isCoverOpen() {
      return state.isCoverOpen;
    },
    set isCoverOpen(isCoverOpen) {
      state.isCoverOpen = isCoverOpen;
      work();
    },
    get isOff() {
      return state.isOff;
    },
    set isOff(isOff) {
      state.isOff = isOff;
      heard = [];
      held = [];
    },
    isMute: false,
    answersInOrder: true,
    whenHeard: (byte, run) => void triggers.set(byte, run),
    printed: () => Uint8Array.from(data),
  };
  return printer;
}
