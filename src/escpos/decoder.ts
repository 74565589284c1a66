import { unreachable } from '../base/assert.ts';
import { columnsOf, decodeCp949, encodeCp949 } from './cp949.ts';
import { readCommand, type PrintedCommand, type Reading } from './decoder-commands.ts';
import type { Align, Bitmap, TextStyle } from './document.ts';

/** Text that was printed in one style. */
export interface TextRun extends Required<TextStyle> {
  readonly text: string;
}

/** What the virtual printer printed, in order. */
export type PrintedRow =
  | { readonly kind: 'text'; readonly align: Align; readonly runs: readonly TextRun[] }
  | {
      readonly kind: 'barcode';
      readonly align: Align;
      readonly symbology: string;
      readonly data: string;
      readonly showsText: boolean;
    }
  | { readonly kind: 'qr'; readonly align: Align; readonly data: string }
  | { readonly kind: 'raster'; readonly align: Align; readonly bitmap: Bitmap }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer'; readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number }
  | { readonly kind: 'buzz'; readonly times: number };

export interface DecodedPaper {
  readonly rows: readonly PrintedRow[];
  /**
   * Bytes that are no command or text known here, or that a reset lost, as hexadecimal: never skipped
   * silently.
   */
  readonly unknown: readonly string[];
  /** Bytes at the end that wait for the rest of their command or character, as hexadecimal. */
  readonly unfinished: string;
}

export interface Decoder {
  push(chunk: Uint8Array): void;
  /** What was printed so far, the unfinished line included. */
  paper(): DecodedPaper;
}

/** Tab stops of a printer that was told of none. */
const TAB_COLUMNS = 8;
/** What stands for bytes that are no CP949 character. */
const UNDECODABLE = '\ufffd';

const PLAIN: Required<TextStyle> = { bold: false, underline: false, inverse: false, width: 1, height: 1 };

const AT_RESET = {
  style: PLAIN,
  align: 'left',
  isMultiByte: true,
  showsBarcodeText: false,
} satisfies Partial<State>;

interface State {
  style: Required<TextStyle>;
  align: Align;
  /** FS & is on from the start on Korean models. */
  isMultiByte: boolean;
  showsBarcodeText: boolean;
  qrData: string;
}

/** A printer in memory: reads the bytes of this library, or of any other, in chunks of any size. */
export function createDecoder(): Decoder {
  const state: State = { ...AT_RESET, qrData: '' };
  const roll = createRoll(state);
  let pending = new Uint8Array(0);
  return {
    push(chunk) {
      const bytes = new Uint8Array(pending.length + chunk.length);
      bytes.set(pending);
      bytes.set(chunk, pending.length);
      let at = 0;
      while (at < bytes.length) {
        const reading = readCommand(bytes, at, state.isMultiByte);
        if (reading === 'incomplete') break;
        apply(reading, state, roll);
        at += reading.length;
      }
      pending = bytes.slice(at);
    },
    paper: () => ({ ...roll.paper(), unfinished: hex(pending) }),
  };
}

type Roll = ReturnType<typeof createRoll>;

/** The roll of paper: finished rows, and the line that the printer still holds. */
function createRoll(state: State) {
  const rows: PrintedRow[] = [];
  const unknown: string[] = [];
  let runs: TextRun[] = [];
  const line = () => ({ kind: 'text', align: state.align, runs }) as const;
  const endLine = () => {
    rows.push(line());
    runs = [];
  };
  const endStartedLine = () => {
    if (runs.length > 0) endLine();
  };
  return {
    endStartedLine,
    addText(bytes: Uint8Array) {
      const text = decodeCp949(bytes);
      if (text.includes(UNDECODABLE)) unknown.push(hex(bytes));
      appendRun(runs, text, state.style);
    },
    tab() {
      const used = columnsOfRow(line());
      appendRun(runs, ' '.repeat(TAB_COLUMNS - (used % TAB_COLUMNS)), PLAIN);
    },
    feed(lines: number) {
      if (lines === 0) endStartedLine();
      for (let count = 0; count < lines; count += 1) endLine();
    },
    print(row: PrintedRow) {
      endStartedLine();
      appendRow(rows, row);
    },
    report(bytes: Uint8Array) {
      unknown.push(hex(bytes));
    },
    /** A printer that is reset forgets the line that it has not printed yet. */
    forgetLine() {
      for (const run of runs) unknown.push(hex(encodeCp949(run.text).bytes));
      runs = [];
    },
    paper: () => ({
      rows: runs.length === 0 ? [...rows] : [...rows, { ...line(), runs: [...runs] }],
      unknown: [...unknown],
    }),
  };
}

function apply(reading: Reading, state: State, roll: Roll): void {
  switch (reading.type) {
    case 'text':
      return roll.addText(reading.bytes);
    case 'lineFeed':
      return roll.feed(reading.lines);
    case 'tab':
      return roll.tab();
    case 'endLine':
      return roll.endStartedLine();
    case 'style':
      state.style = { ...state.style, ...reading.style };
      return;
    case 'multiByte':
      state.isMultiByte = reading.isOn;
      return;
    case 'barcodeText':
      state.showsBarcodeText = reading.isShown;
      return;
    case 'align':
      state.align = reading.align;
      return;
    case 'reset':
      roll.forgetLine();
      Object.assign(state, AT_RESET);
      return;
    case 'qrData':
      state.qrData = reading.data;
      return;
    case 'qrPrint':
      return roll.print({ kind: 'qr', align: state.align, data: state.qrData });
    case 'print':
      return roll.print(placed(reading.row, state));
    case 'unknown':
      return roll.report(reading.bytes);
    case 'nothing':
      return;
    default:
      return unreachable(reading, 'createDecoder');
  }
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join(' ');

function placed(row: PrintedCommand, { align, showsBarcodeText }: State): PrintedRow {
  if (row.kind === 'barcode') return { ...row, align, showsText: showsBarcodeText };
  return row.kind === 'raster' ? { ...row, align } : row;
}

/** Decodes a whole print job. */
export function decodePaper(bytes: Uint8Array): DecodedPaper {
  const decoder = createDecoder();
  decoder.push(bytes);
  return decoder.paper();
}

function appendRun(runs: TextRun[], text: string, style: Required<TextStyle>): void {
  const last = runs.at(-1);
  if (last !== undefined && isSameStyle(last, style))
    runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push({ ...style, text });
}

function isSameStyle(one: Required<TextStyle>, other: Required<TextStyle>): boolean {
  return (
    one.bold === other.bold &&
    one.underline === other.underline &&
    one.inverse === other.inverse &&
    one.width === other.width &&
    one.height === other.height
  );
}

/** Strips of one picture are one picture again. */
function appendRow(rows: PrintedRow[], row: PrintedRow): void {
  const last = rows.at(-1);
  const isNextStrip =
    row.kind === 'raster' &&
    last?.kind === 'raster' &&
    last.align === row.align &&
    last.bitmap.widthDots === row.bitmap.widthDots;
  if (isNextStrip) {
    const bits = new Uint8Array(last.bitmap.bits.length + row.bitmap.bits.length);
    bits.set(last.bitmap.bits);
    bits.set(row.bitmap.bits, last.bitmap.bits.length);
    const heightDots = last.bitmap.heightDots + row.bitmap.heightDots;
    rows[rows.length - 1] = { ...row, bitmap: { widthDots: row.bitmap.widthDots, heightDots, bits } };
  } else rows.push(row);
}

/** Columns of font A that a printed line takes, magnification included. */
export function columnsOfRow(row: Extract<PrintedRow, { kind: 'text' }>): number {
  return row.runs.reduce((sum, run) => sum + columnsOf(run.text) * run.width, 0);
}

/** The text of the paper line by line, as a person reads it. Codes stand in brackets. */
export function paperText(paper: DecodedPaper, columns: number): readonly string[] {
  return paper.rows.map(row => rowText(row, columns));
}

function rowText(row: PrintedRow, columns: number): string {
  switch (row.kind) {
    case 'text':
      return alignedText(row, columns);
    case 'barcode':
      return `[${row.symbology} ${row.data}]`;
    case 'qr':
      return `[QR ${row.data}]`;
    case 'raster':
      return `[raster ${row.bitmap.widthDots}x${row.bitmap.heightDots}]`;
    case 'cut':
      return '[cut]';
    case 'drawer':
      return `[drawer ${row.pin}]`;
    case 'buzz':
      return `[buzz ${row.times}]`;
    default:
      return unreachable(row, 'rowText');
  }
}

function alignedText(row: Extract<PrintedRow, { kind: 'text' }>, columns: number): string {
  const text = row.runs.map(run => run.text).join('');
  if (text === '') return '';
  const space = Math.max(0, columns - columnsOfRow(row));
  if (row.align === 'center') return ' '.repeat(Math.floor(space / 2)) + text;
  return row.align === 'right' ? ' '.repeat(space) + text : text;
}
