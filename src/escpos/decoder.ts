import { columnsOf, decodeCp949 } from './cp949.ts';
import { readCommand, type Reading } from './decoder-commands.ts';
import type { Align, Bitmap, TextStyle } from './document.ts';

/** Text that was printed in one style. */
export interface TextRun extends Required<TextStyle> {
  readonly text: string;
}

/** What the virtual printer printed, in order. */
export type PrintedRow =
  | { readonly kind: 'text'; readonly align: Align; readonly runs: readonly TextRun[] }
  | { readonly kind: 'barcode'; readonly symbology: string; readonly data: string }
  | { readonly kind: 'qr'; readonly data: string }
  | { readonly kind: 'raster'; readonly bitmap: Bitmap }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer'; readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number };

export interface DecodedPaper {
  readonly rows: readonly PrintedRow[];
  /** Bytes that are no command known here, as hexadecimal: never skipped silently. */
  readonly unknown: readonly string[];
}

export interface Decoder {
  push(chunk: Uint8Array): void;
  /** What was printed so far, the unfinished line included. */
  paper(): DecodedPaper;
}

const PLAIN: Required<TextStyle> = { bold: false, underline: false, inverse: false, width: 1, height: 1 };

/** A printer in memory: reads the bytes of this library, or of any other, in chunks of any size. */
export function createDecoder(): Decoder {
  const state = { style: PLAIN, align: 'left' as Align, isMultiByte: true, qrData: '' };
  const rows: PrintedRow[] = [];
  const unknown: string[] = [];
  let runs: TextRun[] = [];
  let pending = new Uint8Array(0);

  const endLine = () => {
    rows.push({ kind: 'text', align: state.align, runs });
    runs = [];
  };
  const apply = (reading: Reading) => {
    switch (reading.type) {
      case 'text':
        return addText(runs, decodeCp949(reading.bytes), state.style);
      case 'lineFeed':
        for (let line = 0; line < reading.lines; line += 1) endLine();
        return undefined;
      case 'style':
        state.style = { ...state.style, ...reading.style };
        return undefined;
      case 'reset':
        Object.assign(state, { style: PLAIN, align: 'left' });
        return undefined;
      case 'align':
        state.align = reading.align;
        return undefined;
      case 'qrData':
        state.qrData = reading.data;
        return undefined;
      case 'qrPrint':
        return rows.push({ kind: 'qr', data: state.qrData });
      case 'print':
        if (runs.length > 0) endLine();
        return addRow(rows, reading.row);
      case 'unknown':
        return unknown.push([...reading.bytes].map(byte => byte.toString(16).padStart(2, '0')).join(' '));
      case 'nothing':
        return undefined;
    }
  };
  return {
    push(chunk) {
      const bytes = new Uint8Array(pending.length + chunk.length);
      bytes.set(pending);
      bytes.set(chunk, pending.length);
      let at = 0;
      while (at < bytes.length) {
        const reading = readCommand(bytes, at);
        if (reading === 'incomplete') break;
        apply(reading);
        at += reading.length;
      }
      pending = bytes.slice(at);
    },
    paper: () => ({
      rows: runs.length === 0 ? [...rows] : [...rows, { kind: 'text', align: state.align, runs: [...runs] }],
      unknown: [...unknown],
    }),
  };
}

/** Decodes a whole print job. */
export function decodePaper(bytes: Uint8Array): DecodedPaper {
  const decoder = createDecoder();
  decoder.push(bytes);
  return decoder.paper();
}

function addText(runs: TextRun[], text: string, style: Required<TextStyle>): void {
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
function addRow(rows: PrintedRow[], row: PrintedRow): void {
  const last = rows.at(-1);
  if (row.kind === 'raster' && last?.kind === 'raster' && last.bitmap.widthDots === row.bitmap.widthDots) {
    const bits = new Uint8Array(last.bitmap.bits.length + row.bitmap.bits.length);
    bits.set(last.bitmap.bits);
    bits.set(row.bitmap.bits, last.bitmap.bits.length);
    const heightDots = last.bitmap.heightDots + row.bitmap.heightDots;
    rows[rows.length - 1] = { kind: 'raster', bitmap: { widthDots: row.bitmap.widthDots, heightDots, bits } };
  } else rows.push(row);
}

/** Columns of font A that a printed line takes, magnification included. */
export function columnsOfRow(row: Extract<PrintedRow, { kind: 'text' }>): number {
  return row.runs.reduce((sum, run) => sum + columnsOf(run.text) * run.width, 0);
}

/** The text of the paper line by line, as a person reads it. Codes stand in brackets. */
export function paperText(paper: DecodedPaper, columns: number): readonly string[] {
  return paper.rows.flatMap(row => {
    switch (row.kind) {
      case 'text':
        return [alignedText(row, columns)];
      case 'barcode':
        return [`[${row.symbology} ${row.data}]`];
      case 'qr':
        return [`[QR ${row.data}]`];
      case 'raster':
        return [`[raster ${row.bitmap.widthDots}x${row.bitmap.heightDots}]`];
      case 'cut':
        return ['[cut]'];
      case 'drawer':
        return [`[drawer ${row.pin}]`];
    }
  });
}

function alignedText(row: Extract<PrintedRow, { kind: 'text' }>, columns: number): string {
  const text = row.runs.map(run => run.text).join('');
  const space = Math.max(0, columns - columnsOfRow(row));
  if (row.align === 'center') return ' '.repeat(Math.floor(space / 2)) + text;
  return row.align === 'right' ? ' '.repeat(space) + text : text;
}
