import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCp949, encodeCp949 } from '../../../src/escpos/cp949.ts';
import { columnsOfRow, createDecoder, decodePaper, paperText } from '../../../src/escpos/decoder.ts';
import type { PrintDocument, TextStyle } from '../../../src/escpos/document.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { fromHex } from '../../support/hex.ts';
import { profiles } from '../../support/profiles.ts';

/**
 * Every two-byte code of KS X 1001, from symbols over Hangul to Hanja, that stands for a character. It has
 * 268 Hanja twice, by their readings; the second of each (F900 on) becomes the first when text is composed.
 */
const ksx1001 = Array.from({ length: 94 * 94 }, (_, index) =>
  decodeCp949(Uint8Array.of(0xa1 + Math.floor(index / 94), 0xa1 + (index % 94))),
).filter(character => /^[^\s\ufffd\ue000-\uf8ff\uf900-\ufaff]$/u.test(character));

/** The ohm and the ångström have a sign and a letter, which look and compose alike. */
const isSame = (one: string, other: string) => one.normalize('NFC') === other.normalize('NFC');

/** Text that paper can show as it is: ASCII but the backslash, and all of KS X 1001. */
const printable = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...ksx1001) },
      {
        weight: 3,
        arbitrary: fc
          .integer({ min: 0x21, max: 0x7e })
          .map(code => String.fromCharCode(code === 0x5c ? 0x2f : code)),
      },
      { weight: 1, arbitrary: fc.constant(' ') },
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
  it('knows all of KS X 1001', () => {
    // 986 symbols but the wide space, 2,350 syllables, 4,620 Hanja once, and ® and €, which came in 1998.
    expect(ksx1001).toHaveLength(986 - 1 + 2_350 + 4_620 + 2);
    expect(ksx1001.filter(character => /[가-힣]/.test(character))).toHaveLength(2_350);
    const lost = ksx1001.filter(character => !isSame(decodeCp949(encodeCp949(character).bytes), character));
    expect(lost).toEqual([]);
  });

  it('reads back every text in its style, wrapped as it was', () => {
    fc.assert(
      fc.property(printable, styles, (text, style) => {
        const { bytes } = encodeDocument([{ type: 'text', text, style }], profiles[48]);
        const paper = decodePaper(bytes);
        expect(paper.unknown).toEqual([]);
        const runs = paper.rows.flatMap(row => (row.kind === 'text' ? row.runs : []));
        const printed = runs.map(run => run.text).join('');
        expect(isSame(printed.replaceAll(' ', ''), text.replaceAll(' ', ''))).toBe(true);
        for (const run of runs) expect(run).toMatchObject(style);
        for (const row of paper.rows)
          if (row.kind === 'text') expect(columnsOfRow(row)).toBeLessThanOrEqual(48);
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

  it.each([
    ['a command that no manual has', '1b 99 41 0a', ['1b 99'], ['A']],
    ['a command of other programs, with its parameters', '1d 4c 10 00 41 0a', ['1d 4c 10 00'], ['A']],
    ['tab stops, to their end', '1b 44 08 10 00 41 0a', ['1b 44 08 10 00'], ['A']],
    ['a picture of columns of dots', '1b 2a 01 02 00 41 42 43 0a', ['1b 2a 01 02 00 41 42'], ['C']],
    ['a delete', '41 7f 42 0a', ['7f'], ['AB']],
    ['bytes that are no character', 'ff 41 0a', ['ff 41'], ['\ufffdA']],
    ['high bytes while two-byte mode is off', '1c 2e b0 a1 41 1c 26 b0 a1 0a', ['b0', 'a1'], ['A가']],
    ['a line that a reset forgets', '41 42 1b 40 43 0a', ['41 42'], ['C']],
    ['another block command', '1d 28 4c 02 00 30 30 41 0a', ['1d 28 4c 02 00 30 30'], ['A']],
    ['a barcode it has no name for', '1d 6b 59 41 0a', ['1d 6b 59'], ['A']],
    ['a picture in another mode', '1d 76 31 41 0a', ['1d 76 31'], ['A']],
    ['a cut in another way', '1d 56 67 41 0a', ['1d 56 67'], ['A']],
    ['a real-time command it does not know', '10 05 41 0a', ['10 05'], ['A']],
  ])('reports %s', (_, bytes, unknown, text) => {
    const paper = decodePaper(fromHex(bytes));
    expect(paper.unknown).toEqual(unknown);
    expect(paperText(paper, 42)).toEqual(text);
    expect(paper.unfinished).toBe('');
  });

  it.each([
    [
      'sizes and weight as other programs send them',
      '1b 21 38 1c 21 0c 41 0a',
      { width: 2, height: 2, bold: true },
    ],
    ['an underline of both scripts', '1b 21 80 1c 21 80 41 0a', { width: 1, height: 1, underline: true }],
    ['text that is printed twice', '1b 47 01 41 0a', { bold: true }],
    ['four times the size', '1c 57 01 41 0a', { width: 2, height: 2 }],
  ])('reads %s', (_, bytes, style) => {
    const [row] = decodePaper(fromHex(bytes)).rows;
    expect(row).toMatchObject({ kind: 'text', runs: [{ text: 'A', ...style }] });
  });

  it('reads tabs, old cuts and old barcodes of other programs', () => {
    const paper = decodePaper(fromHex('41 09 42 0a 1d 6b 04 31 32 00 1b 69 1b 6d'));
    expect(paperText(paper, 42)).toEqual(['A       B', '[CODE39 12]', '[cut]', '[cut]']);
    expect(paper.unknown).toEqual([]);
  });

  it.each([
    '1b',
    '1b 70 00 19',
    'b0',
    '1d 6b 49 05 7b 42',
    '1d 28 6b 04 00 31',
    '1d 76 30 00 01 00',
    '10 04',
    '10 14 01',
    '1b 42 03',
    '1b 28 41 04 00 30 01',
  ])('says that %s waits for more', bytes => {
    expect(decodePaper(fromHex(`41 0a ${bytes}`))).toMatchObject({ unfinished: bytes, unknown: [] });
  });

  it.each([
    ['a drawer at once', '10 14 01 01 02', '[drawer 5]'],
    ['the buzzer of an Epson', '1b 28 41 04 00 30 01 03 0a', '[buzz 3]'],
    ['the buzzer of others', '1b 42 03 09', '[buzz 3]'],
    ['a full cut', '1d 56 41 03', '[cut]'],
    ['an old cut', '1d 56 01', '[cut]'],
    ['EAN-8', '1d 6b 44 08 39 36 33 38 35 30 37 34', '[EAN8 96385074]'],
    ['a brace in CODE128', '1d 6b 49 04 7b 42 7b 7b', '[CODE128 {]'],
  ])('knows %s', (_, bytes, text) => {
    expect(decodePaper(fromHex(bytes))).toMatchObject({ unknown: [] });
    expect(paperText(decodePaper(fromHex(bytes)), 42)).toEqual([text]);
  });

  it('knows for how long a drawer is kicked', () => {
    expect(decodePaper(fromHex('10 14 01 01 02 1b 70 00 19 fa')).rows).toEqual([
      { kind: 'drawer', pin: 5, onMs: 200, offMs: 200 },
      { kind: 'drawer', pin: 2, onMs: 50, offMs: 500 },
    ]);
  });

  it('reads no paper out of questions, and ends a line at a feed of dots', () => {
    const questions = '10 04 01 1d 72 01 1d 61 0f 1d 28 48 06 00 30 30 30 30 34 32';
    expect(decodePaper(fromHex(questions))).toEqual({ rows: [], unknown: [], unfinished: '' });
    expect(paperText(decodePaper(fromHex('41 1b 4a 10 42 0a 1b 64 00 43 1b 64 00')), 42)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('shows the line that is not finished yet', () => {
    const decoder = createDecoder();
    decoder.push(fromHex('41 b0'));
    expect(decoder.paper()).toMatchObject({ rows: [{ runs: [{ text: 'A' }] }], unfinished: 'b0' });
    decoder.push(fromHex('a1 42'));
    expect(paperText(decoder.paper(), 42)).toEqual(['A가B']);
  });

  it('measures a double-width line as it is on paper', () => {
    const { bytes } = encodeDocument(
      [
        { type: 'text', text: '서로e음', style: { width: 2 } },
        { type: 'ends', left: '합계', right: '1,000', style: { width: 2 } },
      ],
      profiles[48],
    );
    const rows = decodePaper(bytes).rows.flatMap(row => (row.kind === 'text' ? [columnsOfRow(row)] : []));
    expect(rows).toEqual([14, 48]);
  });

  it('keeps where codes and pictures stand, and whether a barcode has its text below', () => {
    const bitmap = { widthDots: 8, heightDots: 1, bits: Uint8Array.of(0xff) };
    const { bytes } = encodeDocument(
      [
        { type: 'barcode', kind: 'ean8', data: '96385074', showsText: true },
        { type: 'barcode', kind: 'ean8', data: '96385074', showsText: false },
        { type: 'raster', bitmap, align: 'right' },
        { type: 'raster', bitmap, align: 'left' },
      ],
      profiles[48],
    );
    expect(decodePaper(bytes).rows).toEqual([
      { kind: 'barcode', align: 'center', symbology: 'EAN8', data: '96385074', showsText: true },
      { kind: 'barcode', align: 'center', symbology: 'EAN8', data: '96385074', showsText: false },
      { kind: 'raster', align: 'right', bitmap },
      { kind: 'raster', align: 'left', bitmap },
    ]);
  });

  it('never throws, whatever the bytes, and reads each row', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const paper = decodePaper(bytes);
        expect(paperText(paper, 48)).toHaveLength(paper.rows.length);
      }),
    );
  });
});
