import { healthyAnswer } from '../../src/escpos/ask.ts';
import { readCommand, type Reading } from '../../src/escpos/decoder-commands.ts';

/** Longer than any order with a picture on top: a stream that never ends must not fill the memory. */
const PAPER_MAX = 1024 * 1024;

/** Cuts what a channel's program prints into papers, and answers it like a printer that is well. */
export interface PaperCutter {
  /** Takes bytes in chunks of any size; answers the papers that they finish. */
  push(bytes: Uint8Array): readonly Uint8Array[];
  /** Called after silence: what has come so far is a paper, if anything of it is to be seen. */
  flush(): readonly Uint8Array[];
}

/**
 * A paper ends where it is cut, or where the program falls silent. Its bytes are those that came, byte for
 * byte, without the questions in between: they are answered here, and a real printer's answer comes late.
 */
export function createPaperCutter(answer: (bytes: readonly number[]) => void): PaperCutter {
  let pending = new Uint8Array(0);
  let parts: Uint8Array[] = [];
  let size = 0;
  let isVisible = false;
  let isMultiByte = true;
  const keep = (bytes: Uint8Array) => {
    parts.push(bytes);
    size += bytes.length;
  };
  /** What shows nothing, such as a reset after the cut, belongs to the next paper. */
  const cut = (): readonly Uint8Array[] => {
    if (!isVisible) return [];
    const paper = joined(parts);
    parts = [];
    size = 0;
    isVisible = false;
    return [paper];
  };
  const take = (reading: Reading, bytes: Uint8Array): readonly Uint8Array[] => {
    const answered = healthyAnswer(bytes);
    if (answered !== undefined) {
      if (answered.length > 0) answer(answered);
      return [];
    }
    keep(bytes);
    if (reading.type === 'multiByte') isMultiByte = reading.isOn;
    if (reading.type === 'reset') isMultiByte = true;
    isVisible ||= shows(reading, bytes);
    const isCut = reading.type === 'print' && reading.row.kind === 'cut';
    return isCut || size > PAPER_MAX ? cut() : [];
  };
  return {
    push(chunk) {
      const bytes = joined([pending, chunk]);
      const papers: Uint8Array[] = [];
      let at = 0;
      while (at < bytes.length) {
        const reading = readCommand(bytes, at, isMultiByte);
        if (reading === 'incomplete') break;
        papers.push(...take(reading, bytes.slice(at, at + reading.length)));
        at += reading.length;
      }
      pending = bytes.slice(at);
      // A length that was garbled would wait for a megabyte of orders.
      return pending.length > PAPER_MAX ? [...papers, ...this.flush()] : papers;
    },
    flush() {
      if (pending.length > 0) keep(pending);
      isVisible ||= pending.some(byte => byte > SPACE);
      pending = new Uint8Array(0);
      const papers = cut();
      // Polling alone must not gather here for days.
      if (size > PAPER_MAX) {
        parts = [];
        size = 0;
      }
      return papers;
    },
  };
}

const SPACE = 0x20;

function shows(reading: Reading, bytes: Uint8Array): boolean {
  if (reading.type === 'text') return bytes.some(byte => byte > SPACE);
  return reading.type === 'qrPrint' || (reading.type === 'print' && SHOWN.includes(reading.row.kind));
}

const SHOWN: readonly string[] = ['barcode', 'raster'];

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
