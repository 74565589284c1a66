import { assert } from '../base/assert.ts';
import { code128Runs, pairs } from './code128.ts';

/**
 * The bars of a barcode as widths in modules: bar, space, bar, and so on, starting and ending with a bar. A
 * printer draws them itself; these are for paper on the screen.
 */
export type Bars = readonly number[];

/**
 * Widths of three bars and three spaces by symbol value (ISO/IEC 15417, table 1). 103 to 105 are the
 * starts.
 */
const CODE128_WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 ' +
  '122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 ' +
  '322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 ' +
  '112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 ' +
  '331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 ' +
  '112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 ' +
  '124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 ' +
  '411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ');
const CODE128_STOP = '2331112';
const CODE128_MODULUS = 103;
const START = { B: 104, C: 105 } as const;
/** In set B the value 99 changes to set C, in set C the value 100 to set B. */
const SWITCH = { B: 100, C: 99 } as const;

/** The symbol values of a text: start, data with changes of set, and the check value. */
export function code128Values(text: string): readonly number[] {
  assert(/^[\x20-\x7e]+$/.test(text), 'code128Values: ASCII only');
  const values = code128Runs(text).flatMap(({ set, text: part }, index) => [
    index === 0 ? START[set] : SWITCH[set],
    ...(set === 'B' ? Array.from(part, character => character.charCodeAt(0) - 32) : pairs(part)),
  ]);
  const check = values.reduce((sum, value, place) => sum + value * Math.max(1, place), 0) % CODE128_MODULUS;
  return [...values, check];
}

/** The bars of a text in CODE128. */
export function code128Bars(text: string): Bars {
  return widths([...code128Values(text).map(value => CODE128_WIDTHS[value] ?? ''), CODE128_STOP].join(''));
}

/** Widths of space, bar, space, bar of each digit in set A (GS1 General Specifications, 5.2.1.2.1). */
const EAN_WIDTHS = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];
/**
 * Which of the left six digits are in set B tells the first digit of EAN-13, which has no bars of its own.
 */
const EAN13_PARITY = [
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA',
];

/** The bars of EAN-13 or EAN-8, guards included. */
export function eanBars(digits: string): Bars {
  assert(/^(\d{8}|\d{13})$/.test(digits), 'eanBars: 8 or 13 digits');
  const parity = digits.length === 13 ? (EAN13_PARITY[Number(digits[0])] ?? '') : 'AAAA';
  const body = digits.slice(-2 * parity.length);
  const left = Array.from(body.slice(0, parity.length), (digit, place) => {
    const set = EAN_WIDTHS[Number(digit)] ?? '';
    return parity[place] === 'B' ? reversed(set) : set;
  });
  // The right half has the widths of set A with bars for spaces, as it follows the space of the centre guard.
  const right = Array.from(body.slice(parity.length), digit => EAN_WIDTHS[Number(digit)] ?? '');
  return widths(['111', ...left, '11111', ...right, '111'].join(''));
}

/**
 * The bars of a barcode as the decoder names it. Undefined for what no printer would draw either: a symbology
 * unknown here, or data that it cannot hold.
 */
export function barsOf(symbology: string, data: string): Bars | undefined {
  if (symbology === 'CODE128') return /^[\x20-\x7e]+$/.test(data) ? code128Bars(data) : undefined;
  return /^(\d{8}|\d{13})$/.test(data) ? eanBars(data) : undefined;
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('');
}

function widths(text: string): Bars {
  return Array.from(text, Number);
}
