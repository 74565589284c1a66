import type { Align, Bitmap, TextStyle } from './document.ts';
import { lengthOfOther } from './other-commands.ts';
import { decodeUtf8 } from './utf8.ts';

/** What one command alone puts on paper, or does. Where on the line it stands, the state before it says. */
export type PrintedCommand =
  | { readonly kind: 'barcode'; readonly symbology: string; readonly data: string }
  | { readonly kind: 'raster'; readonly bitmap: Bitmap }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer'; readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number }
  | { readonly kind: 'buzz'; readonly times: number };

/** One command or run of text, with the number of bytes it took. */
export type Reading = { readonly length: number } & (
  | { readonly type: 'text'; readonly bytes: Uint8Array }
  | { readonly type: 'lineFeed'; readonly lines: number }
  | { readonly type: 'style'; readonly style: TextStyle }
  | { readonly type: 'align'; readonly align: Align }
  | { readonly type: 'qrData'; readonly data: string }
  | { readonly type: 'print'; readonly row: PrintedCommand }
  | { readonly type: 'unknown'; readonly bytes: Uint8Array }
  | { readonly type: 'multiByte'; readonly isOn: boolean }
  | { readonly type: 'barcodeText'; readonly isShown: boolean }
  | { readonly type: 'reset' | 'endLine' | 'qrPrint' | 'tab' | 'nothing' }
);

type Answer = Reading | 'incomplete';

const HT = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const DLE = 0x10;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const DEL = 0x7f;

/**
 * Reads what stands at a place of the stream, or says that more bytes are needed to know.
 *
 * @param isMultiByte Two bytes from 81 on are one character (FS &), or such bytes mean nothing known (FS .).
 */
export function readCommand(bytes: Uint8Array, at: number, isMultiByte: boolean): Answer {
  const first = bytes[at] ?? 0;
  if (first === LF) return { type: 'lineFeed', lines: 1, length: 1 };
  if (first === HT) return { type: 'tab', length: 1 };
  if (first === CR) return { type: 'nothing', length: 1 };
  if (first === ESC) return readEsc(bytes, at);
  if (first === FS) return readFs(bytes, at);
  if (first === GS) return readGs(bytes, at);
  if (first === DLE) return readDle(bytes, at);
  const isText = first >= 0x20 && first !== DEL && (isMultiByte || first < 0x80);
  return isText ? readText(bytes, at, isMultiByte) : unknown(bytes, at, 1);
}

function readText(bytes: Uint8Array, at: number, isMultiByte: boolean): Answer {
  let end = at;
  while (end < bytes.length) {
    const byte = bytes[end] ?? 0;
    if (byte < 0x20 || byte === DEL || (byte >= 0x80 && !isMultiByte)) break;
    const isLead = byte >= 0x81;
    if (isLead && end + 1 >= bytes.length) break; // The other half of the character is still to come.
    end += isLead ? 2 : 1;
  }
  if (end === at) return 'incomplete';
  return { type: 'text', bytes: bytes.slice(at, end), length: end - at };
}

const unknown = (bytes: Uint8Array, at: number, length: number): Reading => ({
  type: 'unknown',
  bytes: bytes.slice(at, at + length),
  length,
});

const nothing = (length: number): Reading => ({ type: 'nothing', length });
const style = (changed: TextStyle, length: number): Reading => ({ type: 'style', style: changed, length });

/** The parameter at `offset`, or undefined while it has not arrived. */
const parameter = (bytes: Uint8Array, at: number, offset: number): number | undefined => bytes[at + offset];

const ALIGNS: readonly Align[] = ['left', 'center', 'right'];

function readEsc(bytes: Uint8Array, at: number): Answer {
  const command = parameter(bytes, at, 1);
  if (command === undefined) return 'incomplete';
  if (command === 0x40) return { type: 'reset', length: 2 }; // ESC @
  if (command === 0x32) return nothing(2); // ESC 2
  // ESC i and ESC m
  if (command === 0x69 || command === 0x6d) return { type: 'print', row: { kind: 'cut' }, length: 2 };
  const n = parameter(bytes, at, 2);
  if (n === undefined) return 'incomplete';
  switch (command) {
    case 0x45: // ESC E
      return style({ bold: (n & 1) === 1 }, 3);
    case 0x2d: // ESC -
      return style({ underline: (n & 3) !== 0 }, 3);
    case 0x61: // ESC a
      return { type: 'align', align: ALIGNS[n % 48] ?? 'left', length: 3 };
    case 0x64: // ESC d
      return { type: 'lineFeed', lines: n, length: 3 };
    case 0x74: // ESC t
    case 0x52: // ESC R
    case 0x4d: // ESC M
    case 0x33: // ESC 3
      return nothing(3);
    case 0x4a: // ESC J prints what waits and feeds some dots, less than a line as it is used.
      return { type: 'endLine', length: 3 };
    case 0x21: // ESC ! is of ASCII alone: programs that use it send FS ! as well.
      return style({ ...sizeOf(n, 4, 5), bold: bit(n, 3), underline: bit(n, 7) }, 3);
    case 0x47: // ESC G prints twice, which looks bold.
      return style({ bold: bit(n, 0) }, 3);
    case 0x70: // ESC p
      return readDrawer(bytes, at, n);
    case 0x42: // ESC B n t
      return parameter(bytes, at, 3) === undefined ? 'incomplete' : buzzed(n, 4);
    case 0x28: // ESC (
      return readBuzzer(bytes, at);
    default:
      return readOther(bytes, at);
  }
}

const bit = (n: number, index: number): boolean => ((n >> index) & 1) === 1;

function sizeOf(n: number, heightBit: number, widthBit: number): TextStyle {
  return { height: bit(n, heightBit) ? 2 : 1, width: bit(n, widthBit) ? 2 : 1 };
}

/** A command that prints nothing known here, as long as it is: its parameters are no text. */
function readOther(bytes: Uint8Array, at: number): Answer {
  const length = lengthOfOther(bytes, at);
  return length === undefined || at + length > bytes.length ? 'incomplete' : unknown(bytes, at, length);
}

function readDrawer(bytes: Uint8Array, at: number, m: number): Answer {
  const on = parameter(bytes, at, 3);
  const off = parameter(bytes, at, 4);
  if (on === undefined || off === undefined) return 'incomplete';
  return { type: 'print', row: drawerOpened(m, on * 2, off * 2), length: 5 };
}

function drawerOpened(m: number, onMs: number, offMs: number): PrintedCommand {
  return { kind: 'drawer', pin: (m & 1) === 1 ? 5 : 2, onMs, offMs };
}

/** ESC ( A 4 0 48 n c t; whatever else begins like it prints nothing known here. */
function readBuzzer(bytes: Uint8Array, at: number): Answer {
  const [, , letter, low, , fn, , times] = bytes.subarray(at, at + 9);
  if (letter === 0x41 && low === 4 && bytes.length < at + 9) return 'incomplete';
  return letter === 0x41 && low === 4 && fn === 0x30 ? buzzed(times ?? 0, 9) : readOther(bytes, at);
}

const buzzed = (times: number, length: number): Reading => ({
  type: 'print',
  row: { kind: 'buzz', times },
  length,
});

function readFs(bytes: Uint8Array, at: number): Answer {
  const command = parameter(bytes, at, 1);
  if (command === undefined) return 'incomplete';
  // FS & and FS .
  if (command === 0x26 || command === 0x2e) return { type: 'multiByte', isOn: command === 0x26, length: 2 };
  const n = parameter(bytes, at, 2);
  if (n === undefined) return 'incomplete';
  if (command === 0x2d) return style({ underline: (n & 3) !== 0 }, 3); // FS -
  // FS ! is of Hangul alone, as ESC ! is of ASCII.
  if (command === 0x21) return style({ ...sizeOf(n, 3, 2), underline: bit(n, 7) }, 3);
  if (command === 0x57) return style(sizeOf(n & 1 ? 3 : 0, 0, 1), 3); // FS W
  return readOther(bytes, at);
}

function readDle(bytes: Uint8Array, at: number): Answer {
  const command = parameter(bytes, at, 1);
  const n = parameter(bytes, at, 2);
  if (command === undefined || n === undefined) return 'incomplete';
  if (command === 0x04) return nothing(3); // DLE EOT n asks, and prints nothing.
  if (command !== 0x14 || n !== 0x01) return unknown(bytes, at, 2);
  const m = parameter(bytes, at, 3);
  const steps = parameter(bytes, at, 4);
  if (m === undefined || steps === undefined) return 'incomplete';
  return { type: 'print', row: drawerOpened(m, steps * 100, steps * 100), length: 5 }; // DLE DC4 1 m t
}

function readGs(bytes: Uint8Array, at: number): Answer {
  const command = parameter(bytes, at, 1);
  const n = parameter(bytes, at, 2);
  if (command === undefined || n === undefined) return 'incomplete';
  switch (command) {
    case 0x21: // GS !
      return style({ width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 }, 3);
    case 0x42: // GS B
      return style({ inverse: (n & 1) === 1 }, 3);
    case 0x48: // GS H
      return { type: 'barcodeText', isShown: (n & 3) !== 0, length: 3 };
    case 0x68: // GS h
    case 0x77: // GS w
    case 0x61: // GS a
    case 0x72: // GS r
    case 0x49: // GS I
      return nothing(3);
    case 0x56: // GS V
      return readCut(bytes, at, n);
    case 0x6b: // GS k
      return readBarcode(bytes, at, n);
    case 0x28: // GS ( k and others of that shape
      return readBlock(bytes, at, n);
    case 0x76: // GS v 0
      return n === 0x30 ? readRaster(bytes, at) : unknown(bytes, at, 3);
    default:
      return readOther(bytes, at);
  }
}

function readCut(bytes: Uint8Array, at: number, m: number): Answer {
  if (![0, 1, 48, 49, 65, 66].includes(m)) return unknown(bytes, at, 3);
  const hasFeed = m === 65 || m === 66;
  if (hasFeed && at + 3 >= bytes.length) return 'incomplete';
  return { type: 'print', row: { kind: 'cut' }, length: hasFeed ? 4 : 3 };
}

/** By the number of GS k with a count; without one, from 0 to 6, the first seven of them. */
const SYMBOLOGIES = ['UPC-A', 'UPC-E', 'EAN13', 'EAN8', 'CODE39', 'ITF', 'CODABAR', 'CODE93', 'CODE128'];
const COUNTED = 65;
const UNCOUNTED_MAX = 6;

function readBarcode(bytes: Uint8Array, at: number, m: number): Answer {
  const symbology = SYMBOLOGIES[m <= UNCOUNTED_MAX ? m : m - COUNTED];
  if (symbology === undefined) return unknown(bytes, at, 3);
  if (m <= UNCOUNTED_MAX) {
    const end = bytes.indexOf(0, at + 3);
    if (end < 0) return 'incomplete';
    const data = String.fromCharCode(...bytes.slice(at + 3, end));
    return { type: 'print', row: { kind: 'barcode', symbology, data }, length: end + 1 - at };
  }
  const count = parameter(bytes, at, 3);
  if (count === undefined || at + 4 + count > bytes.length) return 'incomplete';
  const payload = bytes.slice(at + 4, at + 4 + count);
  const data = symbology === 'CODE128' ? readCode128(payload) : String.fromCharCode(...payload);
  return { type: 'print', row: { kind: 'barcode', symbology, data }, length: 4 + count };
}

const BRACE = 0x7b;

/** The text in the data of a CODE128 symbol with its code sets. */
function readCode128(payload: Uint8Array): string {
  let text = '';
  let isPairs = false;
  for (let index = 0; index < payload.length; index += 1) {
    const byte = payload[index] ?? 0;
    const next = payload[index + 1];
    if (byte === BRACE && next !== undefined) {
      if (next === BRACE) text += '{';
      else isPairs = next === 0x43;
      index += 1;
    } else text += isPairs ? String(byte).padStart(2, '0') : String.fromCharCode(byte);
  }
  return text;
}

const QR_STORE = 0x50;
const QR_PRINT = 0x51;

function readBlock(bytes: Uint8Array, at: number, kind: number): Answer {
  const low = parameter(bytes, at, 3);
  const high = parameter(bytes, at, 4);
  if (low === undefined || high === undefined) return 'incomplete';
  const size = low + high * 256;
  const length = 5 + size;
  if (at + length > bytes.length) return 'incomplete';
  const isQr = kind === 0x6b && bytes[at + 5] === 0x31;
  if (isQr && bytes[at + 6] === QR_STORE)
    return { type: 'qrData', data: decodeUtf8(bytes.slice(at + 8, at + length)), length };
  if (isQr && bytes[at + 6] === QR_PRINT) return { type: 'qrPrint', length };
  const isJobQuestion = kind === 0x48; // GS ( H asks for an answer and prints nothing.
  return isQr || isJobQuestion ? nothing(length) : unknown(bytes, at, length);
}

function readRaster(bytes: Uint8Array, at: number): Answer {
  if (at + 8 > bytes.length) return 'incomplete';
  const size = (offset: number) => (bytes[at + offset] ?? 0) + (bytes[at + offset + 1] ?? 0) * 256;
  const rowBytes = size(4);
  const heightDots = size(6);
  const length = 8 + rowBytes * heightDots;
  if (at + length > bytes.length) return 'incomplete';
  const bits = bytes.slice(at + 8, at + length);
  return {
    type: 'print',
    row: { kind: 'raster', bitmap: { widthDots: rowBytes * 8, heightDots, bits } },
    length,
  };
}
