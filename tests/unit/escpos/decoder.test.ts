import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecoder, decodePaper, paperText } from '../../../src/escpos/decoder.ts';
import type { PrintDocument, TextStyle } from '../../../src/escpos/document.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { profiles } from '../../support/profiles.ts';

/** Text that paper can show as it is: ASCII but the backslash, and Hangul of KS X 1001. */
const printable = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'가각간갈감갑값강개객거건걸검것게겨격결경고곡골공과관국군굴궁규그극근글금급기김까나',
      ),
      fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code === 0x5c ? 0x2f : code)),
      fc.constant(' '),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(characters => characters.join('').trim())
  .filter(text => text !== '');

const styles: fc.Arbitrary<TextStyle> = fc.record({
  bold: fc.boolean(),
  underline: fc.boolean(),
  inverse: fc.boolean(),
  width: fc.integer({ min: 1, max: 8 }),
  height: fc.integer({ min: 1, max: 8 }),
});

describe('the printer in memory', () => {
  it('reads back every text in its style, wrapped as it was', () => {
    fc.assert(
      fc.property(printable, styles, (text, style) => {
        const { bytes } = encodeDocument([{ type: 'text', text, style }], profiles[48]);
        const paper = decodePaper(bytes);
        expect(paper.unknown).toEqual([]);
        const runs = paper.rows.flatMap(row => (row.kind === 'text' ? row.runs : []));
        expect(
          runs
            .map(run => run.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
        for (const run of runs) expect(run).toMatchObject(style);
      }),
    );
  });

  it('prints the same whatever chunks the bytes come in', () => {
    const document: PrintDocument = [
      { type: 'drawer' },
      { type: 'text', text: '서로e음 마트', align: 'center', style: { bold: true, width: 2 } },
      { type: 'ends', left: '합계', right: '39,020' },
      { type: 'barcode', kind: 'code128', data: 'IE260514010127', showsText: true },
      { type: 'barcode', kind: 'ean13', data: '8801234567893', showsText: true },
      { type: 'qr', data: 'https://x.kr/가' },
      { type: 'raster', bitmap: { widthDots: 16, heightDots: 200, bits: new Uint8Array(400).fill(0xa5) } },
      { type: 'cut' },
    ];
    const { bytes } = encodeDocument(document, profiles[48]);
    const whole = decodePaper(bytes);
    expect(whole.unknown).toEqual([]);
    expect(paperText(whole, 48)).toEqual([
      '[drawer 2]',
      '            서로e음 마트',
      '합계                                      39,020',
      '[CODE128 IE260514010127]',
      '[EAN13 8801234567893]',
      '[QR https://x.kr/가]',
      '[raster 16x200]',
      '[cut]',
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), sizes => {
        const decoder = createDecoder();
        let at = 0;
        for (let turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          decoder.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(decoder.paper()).toEqual(whole);
      }),
    );
  });

  it('reports what it does not know and never throws', () => {
    expect(decodePaper(Uint8Array.of(0x1b, 0x99, 0x41, 0x0a)).unknown).toEqual(['1b 99']);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(() => decodePaper(bytes)).not.toThrow();
      }),
    );
  });

  it('shows Hangul without a glyph as ?? and counts it, or draws it where the profile says so', () => {
    const document: PrintDocument = [{ type: 'text', text: '똠얌꿍' }];
    const plain = encodeDocument(document, profiles[42]);
    expect(plain.replacedCount).toBe(1);
    expect(paperText(decodePaper(plain.bytes), 42)).toEqual(['??얌꿍']);
    const drawn = encodeDocument(document, profiles[42], (_text, widthDots) => ({
      widthDots,
      heightDots: 24,
      bits: new Uint8Array((widthDots / 8) * 24),
    }));
    expect(drawn.replacedCount).toBe(0);
    expect(paperText(decodePaper(drawn.bytes), 42)).toEqual(['[raster 72x24]']);
    expect(encodeDocument(document, profiles[48]).replacedCount).toBe(0);
  });
});
