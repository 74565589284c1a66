import { describe, expect, it } from 'vitest';
import { rasterizeText } from '../../../main/handlers/paper-font.ts';
import { decodePaper } from '../../../src/escpos/decoder.ts';
import type { Bitmap, TextStyle } from '../../../src/escpos/document.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { profiles } from '../../support/profiles.ts';

const PLAIN = { bold: false, underline: false, inverse: false, width: 1, height: 1 };

const draw = (text: string, style: TextStyle = {}, widthDots = 384) =>
  rasterizeText(text, widthDots, { ...PLAIN, ...style }).bitmap;

/** The rows of a picture as text, without empty rows and columns at the right. */
function shown({ widthDots, heightDots, bits }: Bitmap): string[] {
  const rowBytes = widthDots / 8;
  return Array.from({ length: heightDots }, (_, y) =>
    Array.from(bits.subarray(y * rowBytes, (y + 1) * rowBytes), byte => byte.toString(2).padStart(8, '0'))
      .join('')
      .replaceAll('0', ' ')
      .replaceAll('1', '#')
      .trimEnd(),
  );
}

const dotsOf = (bitmap: Bitmap) => shown(bitmap).join('').replaceAll(' ', '').length;
const widestRow = (bitmap: Bitmap) => Math.max(...shown(bitmap).map(row => row.length));

describe('a line drawn by the program', () => {
  it('shows 똠 as a reader knows it', () => {
    expect(shown(draw('똠'))).toMatchInlineSnapshot(`
      [
        "",
        "",
        "",
        "",
        "",
        "    ####### ########",
        "    ##      ##",
        "    ##      ##",
        "    ##      ##",
        "    ##      ##",
        "    ##    # ##",
        "    ####### ########",
        "",
        "           ##",
        "           ##",
        "  ####################",
        " ######################",
        "",
        "",
        "     ##############",
        "     ##############",
        "     #           ##",
        "     #           ##",
        "     #           ##",
        "     ##          ##",
        "     ##############",
        "",
        "",
        "",
        "",
      ]
    `);
  });

  it('is as high and as wide as a line that the printer prints', () => {
    const bitmap = draw('똠방각하 A1');
    expect(bitmap).toMatchObject({ widthDots: 384, heightDots: 30 });
    expect(widestRow(bitmap)).toBeGreaterThan(4 * 24);
    expect(widestRow(bitmap)).toBeLessThanOrEqual(4 * 24 + 3 * 12);
  });

  it('has a glyph for each syllable there is', () => {
    const syllables = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, at) =>
      String.fromCharCode(0xac00 + at),
    );
    const pictures = new Set(
      syllables.map(syllable => Buffer.from(draw(syllable, {}, 24).bits).toString('hex')),
    );
    expect(pictures.size).toBeGreaterThan(11_100);
  });

  it('is larger in double size, fatter in bold, black in inverse, and underlined', () => {
    const plain = draw('똠A');
    const large = draw('똠A', { width: 2, height: 2 });
    expect(large.heightDots).toBe(60);
    expect(dotsOf(large)).toBe(4 * dotsOf(plain));
    expect(dotsOf(draw('똠A', { bold: true }))).toBeGreaterThan(dotsOf(plain));
    expect(dotsOf(draw('똠A', { underline: true }))).toBe(dotsOf(plain) + 36);
    expect(dotsOf(draw('똠A', { inverse: true }))).toBe(36 * 30 - dotsOf(plain));
  });

  it('stays on the paper', () => {
    expect(widestRow(draw('똠'.repeat(40), { bold: true }, 384))).toBeLessThanOrEqual(384);
  });

  it('shows and counts what the font lacks', () => {
    expect(rasterizeText('똠漢', 384, PLAIN).replacedCount).toBe(1);
    expect(rasterizeText('똠 A', 384, PLAIN).replacedCount).toBe(0);
  });
});

describe('a printer without glyphs for rare Hangul', () => {
  it('gets the line as a picture, aligned as it was, and the others as text', () => {
    const document = [
      { type: 'text', text: '펲시콜라', align: 'center' },
      { type: 'text', text: '콜라' },
    ] as const;
    const { bytes, replacedCount } = encodeDocument(document, profiles[32], rasterizeText);
    const { rows, unknown } = decodePaper(bytes);
    expect(unknown).toEqual([]);
    expect(replacedCount).toBe(0);
    expect(rows.map(row => row.kind)).toEqual(['raster', 'text']);
    const [picture] = rows;
    expect(picture).toMatchObject({ align: 'center', bitmap: { widthDots: 96, heightDots: 30 } });
  });

  it('gets a picture as wide as the text, and never wider than the paper', () => {
    const wide = { width: 2 };
    const long = '똠'.repeat(30);
    const lines = encodeDocument([{ type: 'text', text: long, style: wide }], profiles[42], rasterizeText);
    expect(decodePaper(lines.bytes).rows[0]).toMatchObject({ bitmap: { widthDots: 480 } });
    const cells = [{ text: '똠'.repeat(21), columns: 42 }];
    const row = encodeDocument([{ type: 'row', cells, style: wide }], profiles[42], rasterizeText);
    expect(decodePaper(row.bytes).rows[0]).toMatchObject({ bitmap: { widthDots: 512 } });
  });

  it('gets ? for them when it cannot draw', () => {
    const { bytes, replacedCount } = encodeDocument([{ type: 'text', text: '펲시' }], profiles[32]);
    expect(decodePaper(bytes).rows).toMatchObject([{ kind: 'text', runs: [{ text: '??시' }] }]);
    expect(replacedCount).toBe(1);
  });
});

it('a printer with all of CP949 gets text', () => {
  const { bytes } = encodeDocument([{ type: 'text', text: '펲시' }], profiles[48], rasterizeText);
  expect(decodePaper(bytes).rows).toMatchObject([{ kind: 'text', runs: [{ text: '펲시' }] }]);
});
