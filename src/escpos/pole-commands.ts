import { assert } from '../base/assert.ts';
import { columnsOf, decodeCp949, encodeCp949 } from './cp949.ts';
import type { PoleLines } from './pole-lines.ts';
import type { PoleProfile } from './pole-profile.ts';

const CR = 0x0d;

/** Begins with an empty pole: ESC @ (initialize) and CLR (0C), which both command sets have. */
export const startPole: readonly number[] = [0x1b, 0x40, 0x0c];

/**
 * Writes both lines over what is there, without clearing in between: a pole that is cleared first flickers.
 *
 * ESC/POS (DM-D): US $ n m moves the cursor to column n of line m. CD5220: ESC Q A … CR writes the upper and
 * ESC Q B … CR the lower line (CD5220 user's manual, 7.2).
 */
export function showLines(lines: PoleLines, { commands, columns }: PoleProfile): Uint8Array {
  for (const line of lines)
    assert(columnsOf(line) === columns, `showLines: "${line}" is not ${columns} columns wide`);
  const bytes = lines.flatMap((line, index) => {
    const text = encodeCp949(line).bytes;
    return commands === 'escpos'
      ? [0x1f, 0x24, 1, index + 1, ...text]
      : [0x1b, 0x51, index === 0 ? 0x41 : 0x42, ...text, CR];
  });
  return Uint8Array.from(bytes);
}

/** What a pole shows after these bytes, for tests and for the pole on the screen. */
export function decodePole(bytes: Uint8Array, { commands, columns }: PoleProfile): PoleLines {
  const lines: [Uint8Array, Uint8Array] = [blank(columns), blank(columns)];
  let at = 0;
  const take = (line: 0 | 1, from: number) => {
    lines[line].set(bytes.slice(from, from + columns));
    return from + columns;
  };
  while (at < bytes.length) {
    const [first, second, third, fourth] = bytes.subarray(at, at + 4);
    if (first === 0x0c) {
      lines[0].fill(0x20);
      lines[1].fill(0x20);
      at += 1;
    } else if (first === 0x1b && second === 0x40) at += 2;
    else if (commands === 'escpos' && first === 0x1f && second === 0x24 && third === 1)
      at = take(fourth === 1 ? 0 : 1, at + 4);
    else if (commands === 'cd5220' && first === 0x1b && second === 0x51) {
      at = take(third === 0x41 ? 0 : 1, at + 3);
      assert(at > bytes.length || bytes[at] === CR, 'decodePole: a line without its end');
      at += 1;
    } else throw new Error(`decodePole: ${String(first)} at ${at} is no command`);
  }
  return [decodeCp949(lines[0]), decodeCp949(lines[1])];
}

const blank = (columns: number) => new Uint8Array(columns).fill(0x20);
