import type { PtyLine } from './pty.ts';

/**
 * A printer at the far end of a line: answers DLE EOT and GS r 1 like an Epson, and keeps what it printed.
 */
export interface FakePrinter {
  paper: 'ok' | 'nearEnd' | 'out';
  isCoverOpen: boolean;
  /** A clone that says nothing. */
  isMute: boolean;
  /** Print data without the questions. */
  printed(): Uint8Array;
}

const DLE = 0x10;
const EOT = 0x04;
const GS = 0x1d;

export function attachPrinter(line: PtyLine): FakePrinter {
  const data: number[] = [];
  let pending: number[] = [];
  const printer: FakePrinter = {
    paper: 'ok',
    isCoverOpen: false,
    isMute: false,
    printed: () => Uint8Array.from(data),
  };
  const answer = (byte: number) => {
    if (!printer.isMute) line.send([byte]);
  };
  const statusOf = (n: number): number => {
    const isTroubled = printer.paper === 'out' || printer.isCoverOpen;
    if (n === 1) return isTroubled ? 0x1a : 0x12;
    if (n === 2) return 0x12 | (printer.isCoverOpen ? 0x04 : 0) | (printer.paper === 'out' ? 0x20 : 0);
    if (n === 4) return { ok: 0x12, nearEnd: 0x1e, out: 0x7e }[printer.paper];
    return 0x12;
  };
  line.onReceived(bytes => {
    pending.push(...bytes);
    for (;;) {
      const [first, second, third] = pending;
      if (first === undefined) return;
      if (first === DLE || first === GS) {
        if (second === undefined || third === undefined) return;
        if (first === DLE && second === EOT) {
          answer(statusOf(third));
          pending = pending.slice(3);
          continue;
        }
        if (first === GS && second === 0x72 && third === 0x01) {
          answer({ ok: 0x00, nearEnd: 0x03, out: 0x0f }[printer.paper]);
          pending = pending.slice(3);
          continue;
        }
      }
      data.push(first);
      pending = pending.slice(1);
    }
  });
  return printer;
}
