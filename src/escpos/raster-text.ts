import { columnsOfCharacter, printableText } from './cp949.ts';
import type { Bitmap, TextStyle } from './document.ts';
import type { RasterizeText } from './encode.ts';

/** The dots of characters, each in a square of 24: ASCII fills the left half. */
export interface DotFont {
  /** Three bytes a row, the leftmost dot in the highest bit, 24 rows. Undefined for a character it lacks. */
  readonly glyph: (character: string) => Uint8Array | undefined;
}

const GLYPH_DOTS = 24;
/** Rows above and below, so that drawn lines stand as far apart as printed ones (ESC 2, 30 dots). */
const LEADING_DOTS = 3;
const REPLACEMENT = '?';

/** Draws lines of text in the style that the printer itself would give them. */
export function createRasterizeText(font: DotFont): RasterizeText {
  return (text, widthDots, style) => {
    const heightDots = (GLYPH_DOTS + 2 * LEADING_DOTS) * style.height;
    const bitmap = createBitmap(widthDots, heightDots);
    let left = 0;
    let replacedCount = 0;
    for (const character of printableText(text)) {
      const own = character === ' ' ? new Uint8Array() : font.glyph(character);
      if (own === undefined) replacedCount += 1;
      const glyph = own ?? font.glyph(REPLACEMENT);
      if (glyph !== undefined) drawGlyph(bitmap, glyph, left, style);
      left += (GLYPH_DOTS / 2) * columnsOfCharacter(character) * style.width;
    }
    if (style.underline) drawUnderline(bitmap, left, style);
    return { bitmap: style.inverse ? inverted(bitmap, left) : bitmap, replacedCount };
  };
}

function createBitmap(widthDots: number, heightDots: number): Bitmap {
  return { widthDots, heightDots, bits: new Uint8Array(Math.ceil(widthDots / 8) * heightDots) };
}

function drawGlyph(bitmap: Bitmap, glyph: Uint8Array, left: number, style: Required<TextStyle>): void {
  for (let y = 0; y < GLYPH_DOTS; y += 1)
    for (let x = 0; x < GLYPH_DOTS; x += 1)
      if (isSet(glyph, y * GLYPH_DOTS + x)) drawDot(bitmap, left, x, y, style);
}

/**
 * One dot of the font, as large as the style makes it. A printer prints bold twice, one dot further right.
 */
function drawDot(bitmap: Bitmap, left: number, x: number, y: number, style: Required<TextStyle>): void {
  const width = style.width + (style.bold ? 1 : 0);
  for (let down = 0; down < style.height; down += 1)
    for (let right = 0; right < width; right += 1)
      set(bitmap, left + x * style.width + right, (LEADING_DOTS + y) * style.height + down);
}

function drawUnderline(bitmap: Bitmap, endDots: number, style: Required<TextStyle>): void {
  const y = (LEADING_DOTS + GLYPH_DOTS + 1) * style.height;
  for (let x = 0; x < endDots; x += 1) set(bitmap, x, y);
}

/** White on black, as far as the text goes. */
function inverted(bitmap: Bitmap, endDots: number): Bitmap {
  const result = createBitmap(bitmap.widthDots, bitmap.heightDots);
  const rowDots = Math.ceil(bitmap.widthDots / 8) * 8;
  for (let y = 0; y < bitmap.heightDots; y += 1)
    for (let x = 0; x < endDots; x += 1) if (!isSet(bitmap.bits, y * rowDots + x)) set(result, x, y);
  return result;
}

function isSet(bits: Uint8Array, dot: number): boolean {
  return ((bits[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0;
}

/** A dot beyond the edge of the paper is cut off. */
function set(bitmap: Bitmap, x: number, y: number): void {
  if (x >= bitmap.widthDots) return;
  const at = y * Math.ceil(bitmap.widthDots / 8) + (x >> 3);
  bitmap.bits[at] = (bitmap.bits[at] ?? 0) | (0x80 >> (x & 7));
}
