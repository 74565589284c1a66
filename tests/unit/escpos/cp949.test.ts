import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import {
  columnsOf,
  columnsOfCharacter,
  decodeCp949,
  encodeCp949,
  isBeyondKsx1001,
} from '../../../src/escpos/cp949.ts';
import { hex } from '../../support/hex.ts';
import { table } from '../../support/table.ts';

/** Goal: the bytes that a Korean printer takes. Method: every vector of domain.md D1. */
const rows = table(
  ['text', 'bytes'],
  `
  text          | bytes
  가            | b0 a1
  한글          | c7 d1 b1 db
  서로e음       | bc ad b7 ce 65 c0 bd
  서로e음 마트  | bc ad b7 ce 65 c0 bd 20 b8 b6 c6 ae
  인천e음       | c0 ce c3 b5 65 c0 bd
  배달서구      | b9 e8 b4 de bc ad b1 b8
  합계          | c7 d5 b0 e8
  부가세        | ba ce b0 a1 bc bc
  공급가액      | b0 f8 b1 de b0 a1 be d7
  현금영수증    | c7 f6 b1 dd bf b5 bc f6 c1 f5
  거스름돈      | b0 c5 bd ba b8 a7 b5 b7
  사업자등록번호 | bb e7 be f7 c0 da b5 ee b7 cf b9 f8 c8 a3
  원            | bf f8
  주민자치회    | c1 d6 b9 ce c0 da c4 a1 c8 b8
  ￦            | a3 dc
  ₩             | a3 dc
  ·             | a1 a4
  ※             | a1 d8
  ★             | a1 da
  →             | a1 e6
  ①             | a8 e7
  ㈜            | a2 df
  ×             | a1 bf
  …             | a1 a6
  ℃             | a1 c9
  ㎏            | a7 b8
  ㎡            | a7 b3
  ²             | a9 f7
  ─             | a6 a1
  │             | a6 a2
  “”            | a1 b0 a1 b1
  ～            | a2 a6
  •             | a1 a4
  〜            | a2 a6
  똠            | 8c 63
  햏            | c1 64
  뷁            | 94 ee
  펲            | bc 84
`,
);

describe('CP949', () => {
  it.each(rows)('$text is $bytes', ({ text, bytes }) => {
    expect(hex(encodeCp949(text).bytes)).toBe(bytes);
  });

  it.each([
    ['é', 1],
    ['😀', 1],
    ['a?b', 0],
    ['café 😀', 2],
  ])('shows what it lacks as ? and counts it: %s', (text, count) => {
    expect(encodeCp949(text).replacedCount).toBe(count);
  });

  it('composes Hangul that a Mac has taken apart, and maps dashes and hard spaces', () => {
    expect(hex(encodeCp949('가'.normalize('NFD')).bytes)).toBe('b0 a1');
    expect(new TextDecoder().decode(encodeCp949('a–b—c\u00a0d').bytes)).toBe('a-b-c d');
  });

  it('prints no backslash, which a Korean printer shows as the won sign', () => {
    expect(hex(encodeCp949('C:\\a').bytes)).toBe('43 3a 2f 61');
  });

  it('lets no control byte through as text', () => {
    expect(hex(encodeCp949('a\u001b@b\n').bytes)).toBe('61 20 40 62 20');
  });

  it.each([
    ['똠', true],
    ['펲', true],
    ['햏', true],
    ['가', false],
    ['a', false],
    ['※', false],
  ])('knows whether %s is Hangul beyond KS X 1001', (character, expected) => {
    expect(isBeyondKsx1001(character)).toBe(expected);
  });

  it.each([
    ['상품명', 6],
    ['아메리카노(HOT)', 15],
    ['서로e음', 7],
    ['①번', 4],
    ['ㄱ', 2],
  ])('measures %s as %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('has the codes and widths of the package for every character, asked once or twice', () => {
    const wrong: string[] = [];
    for (const turn of [1, 2]) {
      for (let point = 0xa0; point < 0x1_0000; point += 1) {
        const character = String.fromCharCode(point);
        if (character.normalize('NFC') !== character || encodeCp949(character).replacedCount > 0) continue;
        const { bytes } = encodeCp949(character);
        if (columnsOfCharacter(character) === 2 && decodeCp949(bytes) !== character)
          wrong.push(`${turn}: ${point.toString(16)}`);
      }
    }
    expect(wrong).toEqual([]);
    const all = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index)).join('');
    expect(hex(encodeCp949(all).bytes)).toBe(hex(iconv.encode(all, 'cp949')));
  });

  it('knows the 2,350 syllables of KS X 1001 and the 8,822 beyond', () => {
    const all = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index));
    expect(all.filter(isBeyondKsx1001)).toHaveLength(8_822);
  });
});
