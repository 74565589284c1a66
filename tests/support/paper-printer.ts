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
  const printer = new PaperPrinter(bytes => line.send(bytes));
  line.onReceived(bytes => printer.receive(bytes));
  return printer;
}

class PaperPrinter implements FakePrinter {
  isMute = false;
  answersInOrder = true;
  #paper: FakePrinter['paper'] = 'ok';
  #isCoverOpen = false;
  #isOff = false;
  /** Bytes of a command that is not whole yet. */
  #heard: number[] = [];
  /** What waits for paper. */
  #held: number[] = [];
  readonly #printed: number[] = [];
  readonly #triggers = new Map<number, () => void>();
  readonly #send: (bytes: number[]) => void;

  constructor(send: (bytes: number[]) => void) {
    this.#send = send;
  }

  get paper() {
    return this.#paper;
  }
  set paper(paper) {
    this.#paper = paper;
    this.#work();
  }
  get isCoverOpen() {
    return this.#isCoverOpen;
  }
  set isCoverOpen(isCoverOpen) {
    this.#isCoverOpen = isCoverOpen;
    this.#work();
  }
  get isOff() {
    return this.#isOff;
  }
  set isOff(isOff) {
    this.#isOff = isOff;
    this.#heard = [];
    this.#held = [];
  }

  whenHeard(byte: number, run: () => void): void {
    this.#triggers.set(byte, run);
  }

  printed(): Uint8Array {
    return Uint8Array.from(this.#printed);
  }

  receive(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      if (this.#isOff) return;
      this.#heard.push(byte);
      this.#hear();
      this.#work();
    }
  }

  /** Takes whole questions and single bytes off the front of what was heard. */
  #hear(): void {
    for (;;) {
      const [first, second, third] = this.#heard;
      if (first === undefined) return;
      const mayBeQuestion = first === DLE || first === GS;
      if (mayBeQuestion && (second === undefined || third === undefined)) return;
      if (first === DLE && second === EOT && third !== undefined) this.#answer(this.#statusOf(third));
      else if (first === GS && second === 0x72 && third === 0x01) this.#held.push(QUESTION);
      else {
        this.#hearData(first);
        continue;
      }
      this.#heard = this.#heard.slice(3);
    }
  }

  #hearData(byte: number): void {
    this.#held.push(byte);
    this.#heard = this.#heard.slice(1);
    const trigger = this.#triggers.get(byte);
    this.#triggers.delete(byte);
    trigger?.();
  }

  #work(): void {
    while (!this.#isTroubled()) {
      const next = this.#held.shift();
      if (next === undefined) return;
      if (next !== QUESTION) this.#printed.push(next);
      else if (this.answersInOrder) this.#answer({ ok: 0x00, nearEnd: 0x03, out: 0x0f }[this.#paper]);
    }
  }

  #isTroubled(): boolean {
    return this.#paper === 'out' || this.#isCoverOpen;
  }

  #statusOf(n: number): number {
    if (n === 1) return this.#isTroubled() ? 0x1a : 0x12;
    if (n === 2) return 0x12 | (this.#isCoverOpen ? 0x04 : 0) | (this.#paper === 'out' ? 0x20 : 0);
    if (n === 4) return { ok: 0x12, nearEnd: 0x1e, out: 0x7e }[this.#paper];
    return 0x12;
  }

  #answer(byte: number): void {
    if (!this.isMute) this.#send([byte]);
  }
}
