import type { PtyLine } from './pty.ts';

/**
 * A printer at the far end of a line: answers DLE EOT at once, GS r 1 and GS ( H in order, speaks by itself
 * once it was told to (GS a), all like an Epson, and keeps
 * what it printed. Without paper or with its cover open it holds what comes, and goes on with it afterwards.
 */
export interface FakePrinter {
  paper: 'ok' | 'nearEnd' | 'out';
  isCoverOpen: boolean;
  /** A clone that says nothing. */
  isMute: boolean;
  /** False for a clone that answers DLE EOT and not GS r. */
  answersInOrder: boolean;
  /** False for a model that prints GS ( H as if it were text. */
  namesJobs: boolean;
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
/** GS ( H with its two numbers of length, two of function, and four that name the job. */
const JOB_QUESTION_BYTES = 11;

export function attachPrinter(line: Pick<PtyLine, 'send' | 'onReceived'>): FakePrinter {
  const printer = new PaperPrinter(bytes => line.send(bytes));
  line.onReceived(bytes => printer.receive(bytes));
  return printer;
}

class PaperPrinter implements FakePrinter {
  isMute = false;
  answersInOrder = true;
  namesJobs = true;
  #speaks = false;
  #paper: FakePrinter['paper'] = 'ok';
  #isCoverOpen = false;
  #isOff = false;
  /** Bytes of a command that is not whole yet. */
  #heard: number[] = [];
  /** What waits for paper: bytes, and what is to be answered once it comes to that. */
  #held: (number | (() => void))[] = [];
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
    this.#speak();
    this.#work();
  }
  get isCoverOpen() {
    return this.#isCoverOpen;
  }
  set isCoverOpen(isCoverOpen) {
    this.#isCoverOpen = isCoverOpen;
    this.#speak();
    this.#work();
  }
  get isOff() {
    return this.#isOff;
  }
  set isOff(isOff) {
    this.#isOff = isOff;
    this.#speaks = false;
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
      if (first === GS && second === 0x28 && third === 0x48 && this.namesJobs) {
        if (this.#heard.length < JOB_QUESTION_BYTES) return;
        const name = this.#heard.slice(7, JOB_QUESTION_BYTES);
        this.#held.push(() => this.#answer(0x37, 0x22, ...name, 0x00));
        this.#heard = this.#heard.slice(JOB_QUESTION_BYTES);
        continue;
      }
      if (first === DLE && second === EOT && third !== undefined) this.#answer(this.#statusOf(third));
      else if (first === GS && second === 0x72 && third === 0x01) this.#held.push(() => this.#sayPaper());
      else if (first === GS && second === 0x61 && third !== undefined) this.#tellAll(third);
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
      if (typeof next === 'number') this.#printed.push(next);
      else next();
    }
  }

  #sayPaper(): void {
    if (this.answersInOrder) this.#answer({ ok: 0x00, nearEnd: 0x03, out: 0x0f }[this.#paper]);
  }

  /** GS a: from now on it says what changes, and begins with how it is. */
  #tellAll(what: number): void {
    this.#speaks = what !== 0;
    this.#speak();
  }

  #speak(): void {
    if (!this.#speaks || this.#isOff) return;
    const first = 0x10 | (this.#isTroubled() ? 0x08 : 0) | (this.#isCoverOpen ? 0x20 : 0);
    this.#answer(first, 0x00, { ok: 0x00, nearEnd: 0x03, out: 0x0f }[this.#paper], 0x0f);
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

  #answer(...bytes: number[]): void {
    if (!this.isMute) this.#send(bytes);
  }
}
