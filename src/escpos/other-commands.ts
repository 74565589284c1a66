/**
 * How long the commands are that documents here never use. Programs of channels use them, and a parameter
 * that is taken for text would stand in the middle of an order.
 */

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** Whole lengths by the letter of the command (Epson's command reference; ESC B beeps on common clones). */
const FIXED: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  [ESC]: lengths({ 2: 'LSv', 3: ' %=?KTUVeru{', 4: '$B\\c', 10: 'W' }),
  [FS]: lengths({ 3: 'C', 4: 'Sp', 76: '2' }),
  [GS]: lengths({ 2: ':', 3: '/Tbf', 4: '$LPW\\', 5: '^' }),
};

function lengths(letters: Readonly<Record<number, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(letters).flatMap(([length, all]) => Array.from(all, letter => [letter, Number(length)])),
  );
}
const UNKNOWN_LENGTH = 2;
/** More tab stops than this there are not. */
const TABS_MAX = 32;

/** @returns undefined while more bytes are needed to know. */
export function lengthOfOther(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at] ?? 0;
  const letter = String.fromCharCode(bytes[at + 1] ?? 0);
  const fixed = FIXED[first]?.[letter];
  if (fixed !== undefined) return fixed;
  if (first === ESC && letter === '*') return dotColumns(bytes, at);
  if (first === ESC && letter === 'D') return tabStops(bytes, at);
  if (first === GS && letter === '*') return withSize(bytes, at, 4, (x, y) => x * y * 8);
  if (first === GS && letter === '8') return largeBlock(bytes, at);
  return UNKNOWN_LENGTH;
}

function withSize(bytes: Uint8Array, at: number, head: number, size: (low: number, high: number) => number) {
  const low = bytes[at + head - 2];
  const high = bytes[at + head - 1];
  return low === undefined || high === undefined ? undefined : head + size(low, high);
}

/** ESC * m nL nH: one byte a column, or three where 24 dots stand in it. */
function dotColumns(bytes: Uint8Array, at: number): number | undefined {
  const bytesEach = (bytes[at + 2] ?? 0) >= 32 ? 3 : 1;
  return withSize(bytes, at, 5, (low, high) => (low + high * 256) * bytesEach);
}

/** ESC D n1 … NUL. */
function tabStops(bytes: Uint8Array, at: number): number | undefined {
  const stops = bytes.subarray(at + 2, at + 3 + TABS_MAX);
  const end = stops.indexOf(0);
  if (end >= 0) return 3 + end;
  return stops.length > TABS_MAX ? UNKNOWN_LENGTH : undefined;
}

/** GS 8 L p1 p2 p3 p4. */
function largeBlock(bytes: Uint8Array, at: number): number | undefined {
  if (at + 7 > bytes.length) return undefined;
  const size = [3, 4, 5, 6].reduce((sum, place, index) => sum + (bytes[at + place] ?? 0) * 256 ** index, 0);
  return 7 + size;
}
