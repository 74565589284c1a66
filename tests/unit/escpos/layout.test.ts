import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/escpos/cp949.ts';
import { cutText, layOutEnds, layOutRow, padText, wrapText } from '../../../src/escpos/layout.ts';

const anyText = fc.string({
  unit: fc.constantFrom(...Array.from('가나다 서로e음 abc 1,234 똠 ① é')),
  maxLength: 60,
});

describe('lines of a width', () => {
  it('never splits a two-column character at the end of a line', () => {
    expect(wrapText('가나다라', 5)).toEqual(['가나', '다라']);
    expect(padText('가나다', 5)).toBe('가나 ');
    expect(cutText('a가나', 4)).toBe('a가');
  });

  it('breaks at a space near the end of a line, and inside a word that is long', () => {
    expect(wrapText('안에 영수증을 가져오십시오', 16)).toEqual(['안에 영수증을', '가져오십시오']);
    expect(wrapText('가나다라마 바사', 12)).toEqual(['가나다라마', '바사']);
    expect(wrapText('가나다라마바 사아', 12)).toEqual(['가나다라마바', '사아']);
    expect(wrapText('가 나다라마바사', 12)).toEqual(['가 나다라마', '바사']);
    expect(wrapText('첫째\n\n둘째', 12)).toEqual(['첫째', '', '둘째']);
    expect(wrapText('', 12)).toEqual(['']);
  });

  it('loses no character where it breaks', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 48 }), (text, columns) => {
        const lines = wrapText(text, columns);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('pads to the left, to the right and around', () => {
    expect(padText('1,234', 8, 'right')).toBe('   1,234');
    expect(padText('가', 5, 'center')).toBe(' 가  ');
    expect(padText('가', 5)).toBe('가   ');
  });

  it('puts a name and an amount at both ends, or below each other where they do not fit', () => {
    expect(layOutEnds('현금', '1,000', 12)).toEqual(['현금   1,000']);
    expect(layOutEnds('가나다', '1,000', 12)).toEqual(['가나다 1,000']);
    expect(layOutEnds('가나다라', '1,000', 12)).toEqual(['가나다라', '       1,000']);
    expect(layOutEnds('', '1,000', 6)).toEqual([' 1,000']);
    expect(layOutEnds('', '', 4)).toEqual(['    ']);
    expect(layOutEnds('사유', '손님이 마음을 바꿈', 8)).toEqual(['사유', '  손님이', '  마음을', '    바꿈']);
  });

  it('loses no character between two ends, and is never too wide', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 16, max: 48 }), (left, right, columns) => {
        const lines = layOutEnds(left, right, columns);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(`${left}${right}`.replaceAll(' ', ''));
      }),
    );
  });

  it('cuts a cell, or puts it above in full', () => {
    const amount = { text: '9,000', columns: 6, align: 'right' } as const;
    expect(layOutRow([{ text: '아메리카노', columns: 8 }, amount])).toEqual(['아메리카 9,000']);
    expect(layOutRow([{ text: '아메리카노', columns: 8, overflow: 'above' }, amount])).toEqual([
      '아메리카노',
      '         9,000',
    ]);
    expect(layOutRow([{ text: '라떼', columns: 8, overflow: 'above' }, amount])).toEqual(['라떼     9,000']);
  });
});
