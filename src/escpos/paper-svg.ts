import { unreachable } from '../base/assert.ts';
import { barsOf } from './barcode-bars.ts';
import { columnsOf } from './cp949.ts';
import type { DecodedPaper, PrintedRow, TextRun } from './decoder.ts';
import type { Align, Bitmap } from './document.ts';

/** Sizes in printer dots. A column of font A is 12 dots wide, a line 30 dots high (ESC 2), a letter 24. */
const COLUMN = 12;
const LINE = 30;
const LETTER = 24;
const MARGIN = 24;
/** GS h and GS w of the documents made here. */
const BAR_HEIGHT = 80;
const BAR_MODULE = 2;
const QR_SIDE = 150;
/** Letters stand on a line this far below their top. */
const BASELINE = 20;

interface Drawn {
  readonly height: number;
  readonly svg: string;
}

/**
 * Draws decoded paper as an SVG picture, one unit a dot: what a person would hold, for previews and for
 * tests that keep a picture. Barcodes have their real bars. A QR code is a box that says what it holds; its
 * modules are the printer's business.
 */
export function paperSvg(paper: DecodedPaper, columns: number): string {
  const width = columns * COLUMN;
  let top = MARGIN;
  const parts: string[] = [];
  for (const row of paper.rows) {
    const { height, svg } = drawRow(row, width);
    if (svg !== '') parts.push(`<g transform="translate(${MARGIN} ${top})">${svg}</g>`);
    top += height;
  }
  const size = `width="${width + 2 * MARGIN}" height="${top + MARGIN}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width + 2 * MARGIN} ${top + MARGIN}"`,
    ` font-family="NanumGothicCoding, monospace" font-size="${LETTER}">`,
    `<rect width="100%" height="100%" fill="#fff"/>\n`,
    ...parts.map(part => `${part}\n`),
    '</svg>\n',
  ].join('');
}

function drawRow(row: PrintedRow, width: number): Drawn {
  switch (row.kind) {
    case 'text':
      return drawText(row.runs, row.align, width);
    case 'barcode':
      return drawBarcode(row, width);
    case 'qr':
      return drawQr(row.data, startOf(row.align, QR_SIDE, width));
    case 'raster':
      return drawBitmap(row.bitmap, startOf(row.align, row.bitmap.widthDots, width));
    case 'cut':
      return {
        height: LINE,
        svg: `<path d="M0 ${LINE / 2}H${width}" stroke="#000" stroke-dasharray="12 6"/>`,
      };
    case 'drawer':
    case 'buzz':
      return { height: 0, svg: '' }; // Neither leaves a mark on paper.
    default:
      return unreachable(row, 'drawRow');
  }
}

/**
 * Where something of a width begins. What is wider than the paper begins at its edge and sticks out: it is
 * seen.
 */
function startOf(align: Align, content: number, width: number): number {
  const space = Math.max(0, width - content);
  if (align === 'left') return 0;
  return align === 'center' ? Math.floor(space / 2) : space;
}

function drawText(runs: readonly TextRun[], align: Align, width: number): Drawn {
  const tallest = Math.max(1, ...runs.map(run => run.height));
  const height = Math.max(LINE, tallest * LETTER + LINE - LETTER);
  let left = startOf(
    align,
    runs.reduce((sum, run) => sum + dotsOf(run), 0),
    width,
  );
  const parts = runs.map(run => {
    const svg = drawRun(run, left, (tallest - run.height) * LETTER);
    left += dotsOf(run);
    return svg;
  });
  return { height, svg: parts.join('') };
}

function dotsOf(run: TextRun): number {
  return columnsOf(run.text) * run.width * COLUMN;
}

/** `textLength` holds a run to its columns, whatever font is at hand. */
function drawRun(run: TextRun, left: number, top: number): string {
  const length = columnsOf(run.text) * COLUMN;
  const box = (y: number, height: number) => `<rect y="${y}" width="${length}" height="${height}"/>`;
  const text = [
    `<text y="${BASELINE}" textLength="${length}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"`,
    run.bold ? ' font-weight="700"' : '',
    run.inverse ? ' fill="#fff"' : '',
    `>${escaped(run.text)}</text>`,
  ].join('');
  if (run.text.trim() === '' && !run.inverse && !run.underline) return '';
  const scale = run.width === 1 && run.height === 1 ? '' : ` scale(${run.width} ${run.height})`;
  const content = [run.inverse ? box(0, LETTER) : '', text, run.underline ? box(LETTER - 1, 1) : ''].join('');
  return `<g transform="translate(${left} ${top})${scale}">${content}</g>`;
}

function drawBarcode(row: Extract<PrintedRow, { kind: 'barcode' }>, width: number): Drawn {
  const bars = barsOf(row.symbology, row.data);
  if (bars === undefined) return drawText([plainRun(`${row.symbology} ${row.data}`)], row.align, width);
  const barcodeWidth = bars.reduce((sum, bar) => sum + bar, 0) * BAR_MODULE;
  const left = startOf(row.align, barcodeWidth, width);
  let at = left;
  const path = bars.map((bar, index) => {
    const from = at;
    at += bar * BAR_MODULE;
    return index % 2 === 0 ? `M${from} 0h${bar * BAR_MODULE}v${BAR_HEIGHT}h-${bar * BAR_MODULE}z` : '';
  });
  const middle = left + barcodeWidth / 2;
  const text = row.showsText
    ? `<text x="${middle}" y="${BAR_HEIGHT + BASELINE}" text-anchor="middle">${escaped(row.data)}</text>`
    : '';
  return {
    height: BAR_HEIGHT + (row.showsText ? LINE : 0),
    svg: `<path d="${path.join('')}"/>${text}`,
  };
}

function plainRun(text: string): TextRun {
  return { text, bold: false, underline: false, inverse: false, width: 1, height: 1 };
}

function drawQr(data: string, left: number): Drawn {
  const middle = left + QR_SIDE / 2;
  const inner = QR_SIDE - 2;
  const label = (y: number, text: string, size: number) =>
    `<text x="${middle}" y="${y}" text-anchor="middle" font-size="${size}">${escaped(text)}</text>`;
  return {
    height: QR_SIDE + LINE,
    svg: [
      `<rect x="${left + 1}" y="1" width="${inner}" height="${inner}" fill="none" stroke="#000"/>`,
      label(QR_SIDE / 2, 'QR', LETTER),
      label(QR_SIDE + BASELINE, data, 16),
    ].join(''),
  };
}

/** One path of black runs, row by row. */
function drawBitmap({ widthDots, heightDots, bits }: Bitmap, left: number): Drawn {
  const rowBytes = Math.ceil(widthDots / 8);
  const isBlack = (x: number, y: number) =>
    x < widthDots && ((bits[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  let path = '';
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      if (!isBlack(x, y)) continue;
      const from = x;
      while (isBlack(x, y)) x += 1;
      path += `M${left + from} ${y}h${x - from}v1h-${x - from}z`;
    }
  }
  return { height: heightDots, svg: `<path d="${path}"/>` };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that XML may hold: its own signs named, and what it forbids shown as a replacement. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\u{10ffff}]|[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');
}
