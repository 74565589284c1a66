import { assert } from '../base/assert.ts';
import { code128Runs, pairs, type Code128Run } from './code128.ts';
import { encodeCp949 } from './cp949.ts';
import type { Align, Bitmap } from './document.ts';
import type { BuzzerKind } from './profile.ts';

/**
 * ESC/POS commands as bytes. Each is one entry of the manual, named in words, its mnemonic beside it. The
 * vectors of domain.md D2 to D5 are the tests.
 */

const ALIGNMENT: Readonly<Record<Align, number>> = { left: 0, center: 1, right: 2 };

/**
 * Starts a document: initialize (ESC @), then what it resets: multi-byte mode (FS &), code page 437 (ESC t
 * 0), the Korean character set (ESC R 13) and font A (ESC M 0).
 */
export const startDocument: readonly number[] = [
  0x1b, 0x40, 0x1c, 0x26, 0x1b, 0x74, 0x00, 0x1b, 0x52, 0x0d, 0x1b, 0x4d, 0x00,
];

/** GS ! n: the size of Hangul and ASCII alike, unlike ESC !. */
export function selectCharacterSize(width: number, height: number): readonly number[] {
  assert(width >= 1 && width <= 8 && height >= 1 && height <= 8, 'selectCharacterSize: 1 to 8');
  return [0x1d, 0x21, ((width - 1) << 4) | (height - 1)];
}

/** ESC E n. */
export const selectBold = (isOn: boolean): readonly number[] => [0x1b, 0x45, isOn ? 1 : 0];

/** ESC - n for ASCII and FS - n for Hangul: both, or half a line is underlined. */
export function selectUnderline(isOn: boolean): readonly number[] {
  const n = isOn ? 1 : 0;
  return [0x1b, 0x2d, n, 0x1c, 0x2d, n];
}

/** GS B n. */
export const selectInverse = (isOn: boolean): readonly number[] => [0x1d, 0x42, isOn ? 1 : 0];

/** ESC a n. Only at the start of a line. */
export const selectJustification = (align: Align): readonly number[] => [0x1b, 0x61, ALIGNMENT[align]];

/** ESC d n. */
export function feedLines(lines: number): readonly number[] {
  assert(Number.isInteger(lines) && lines >= 0 && lines <= 255, 'feedLines: 0 to 255');
  return [0x1b, 0x64, lines];
}

/**
 * GS V 66 0 (partial) or GS V 65 3 (full): feeds to the cutter first, so that the last lines stay on the
 * paper.
 */
export function cutPaper(cut: 'partial' | 'full'): readonly number[] {
  return cut === 'partial' ? [0x1d, 0x56, 0x42, 0x00] : [0x1d, 0x56, 0x41, 0x03];
}

/**
 * Kicks the cash drawer open (ESC p m t1 t2, "Generate pulse").
 *
 * Five bytes always: a printer that misses t1 and t2 swallows the next two bytes of text.
 *
 * @param pin Drawer connector pin, 2 or 5. A shop with one drawer uses 2.
 * @param pulse On and off time in milliseconds. The printer counts in steps of 2 ms, up to 510 ms.
 */
export function kickDrawer(
  pin: 2 | 5,
  pulse: { readonly onMs: number; readonly offMs: number },
): readonly number[] {
  return [0x1b, 0x70, pin === 2 ? 0 : 1, pulseSteps(pulse.onMs), pulseSteps(pulse.offMs)];
}

/**
 * DLE DC4 1 m t: the same at once, ahead of what waits in the printer's buffer and while it is offline.
 *
 * @param steps On and off time in steps of 100 ms, 1 to 8.
 */
export function kickDrawerAtOnce(pin: 2 | 5, steps: number): readonly number[] {
  assert(Number.isInteger(steps) && steps >= 1 && steps <= 8, 'kickDrawerAtOnce: 1 to 8 steps');
  return [0x10, 0x14, 0x01, pin === 2 ? 0 : 1, steps];
}

/**
 * Sounds the buzzer three times within three seconds.
 *
 * `escA` is ESC ( A, function 48 (Epson ESC/POS reference, "Beep the buzzer": sound 1, three times, cycles of
 * 10 × 100 ms). `escB` is ESC B n t of common kitchen printers (esc_pos_utils: n beeps of t × 50 ms).
 */
export function soundBuzzer(kind: BuzzerKind): readonly number[] {
  return kind === 'escA' ? [0x1b, 0x28, 0x41, 0x04, 0x00, 0x30, 0x01, 0x03, 0x0a] : [0x1b, 0x42, 0x03, 0x09];
}

function pulseSteps(ms: number): number {
  return Math.min(255, Math.max(1, Math.round(ms / 2)));
}

/** GS h, GS w, GS H: height 80 dots, module 2 dots, and digits below or not. */
export function barcodeSettings(showsText: boolean): readonly number[] {
  return [0x1d, 0x68, 0x50, 0x1d, 0x77, 0x02, 0x1d, 0x48, showsText ? 2 : 0];
}

/** GS k m n d: function B, with the length in front. m = 67 EAN-13, 68 EAN-8. */
export function printEan(kind: 'ean13' | 'ean8', digits: string): readonly number[] {
  const length = kind === 'ean13' ? 13 : 8;
  assert(digits.length === length && /^\d+$/.test(digits), `printEan: ${kind} has ${length} digits`);
  return [0x1d, 0x6b, kind === 'ean13' ? 67 : 68, length, ...ascii(digits)];
}

/**
 * GS k 73: CODE128. Each code set starts with `{B` or `{C`, and the length counts it.
 *
 * @param sets `onlyB` spells digits out one by one.
 */
export function printCode128(data: string, sets: 'shortest' | 'onlyB' = 'shortest'): readonly number[] {
  assert(/^[\x20-\x7e]+$/.test(data), 'printCode128: ASCII only');
  const runs: readonly Code128Run[] = sets === 'onlyB' ? [{ set: 'B', text: data }] : code128Runs(data);
  const payload = runs.flatMap(({ set, text }) =>
    // In set B a literal brace is written twice.
    set === 'B' ? [...ascii('{B'), ...ascii(text.replaceAll('{', '{{'))] : [...ascii('{C'), ...pairs(text)],
  );
  assert(payload.length <= 255, 'printCode128: too long');
  return [0x1d, 0x6b, 73, payload.length, ...payload];
}

/** GS ( k: model 2, module size, error correction M, the data as UTF-8, print. */
export function printQrCode(utf8: Uint8Array, moduleDots: number): readonly number[] {
  const length = utf8.length + 3;
  assert(length <= 7_092, 'printQrCode: too long');
  return [
    [0x1d, 0x28, 0x6b, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00],
    [0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x43, moduleDots],
    [0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x45, 0x31],
    [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, 0x50, 0x30, ...utf8],
    [0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x51, 0x30],
  ].flat();
}

/** A printer's buffer takes a strip of this many rows at once; higher pictures are sliced. */
export const RASTER_ROWS_MAX = 128;

/** GS v 0: a picture in strips. */
export function printRaster(bitmap: Bitmap): Uint8Array {
  const rowBytes = Math.ceil(bitmap.widthDots / 8);
  assert(bitmap.bits.length === rowBytes * bitmap.heightDots, 'printRaster: wrong number of bits');
  const strips: number[][] = [];
  for (let top = 0; top < bitmap.heightDots; top += RASTER_ROWS_MAX) {
    const rows = Math.min(RASTER_ROWS_MAX, bitmap.heightDots - top);
    const data = bitmap.bits.subarray(top * rowBytes, (top + rows) * rowBytes);
    strips.push([0x1d, 0x76, 0x30, 0x00, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8, ...data]);
  }
  return Uint8Array.from(strips.flat());
}

/** DLE EOT n: asks for one status byte, answered at once. 1 printer, 2 offline cause, 3 error, 4 paper. */
export const requestStatus = (n: 1 | 2 | 3 | 4): readonly number[] => [0x10, 0x04, n];

/**
 * GS r 1: paper status, answered in order with what was printed before, so the answer means "printed so
 * far".
 */
export const requestPaperInOrder: readonly number[] = [0x1d, 0x72, 0x01];

/**
 * GS ( H: asks for four bytes back (`37 22 d1 d2 d3 d4 00`) once all before it is printed. Names the job,
 * where a model knows it; GS r cannot.
 */
export function requestJobAnswer(job: readonly [number, number, number, number]): readonly number[] {
  assert(
    job.every(byte => Number.isInteger(byte) && byte >= 0x20 && byte <= 0x7e),
    'requestJobAnswer: printable bytes',
  );
  return [0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...job];
}

/** GS a n: automatic status back, `0f` for everything, `00` off. */
export const setAutomaticStatus = (isOn: boolean): readonly number[] => [0x1d, 0x61, isOn ? 0x0f : 0x00];

/** The bytes of a text without a line feed. */
export const textBytes = (text: string): Uint8Array => encodeCp949(text).bytes;

function ascii(text: string): readonly number[] {
  return Array.from(text, character => character.charCodeAt(0));
}
