import { expect, it } from 'vitest';
import { code128Bars } from '../../../../renderer/parts/code128.ts';

const sum = (bars: readonly number[]) => bars.reduce((total, bar) => total + bar, 0);

it('PJJ123C, the common example of CODE128, is drawn with its check character', () => {
  // Start B, P J J 1 2 3 C, check (104 + 48 + 84 + 126 + 68 + 90 + 114 + 245) mod 103 = 55, stop.
  const symbols = ['211214', '313121', '112133', '112133', '123221', '223211', '221132', '131321', '311321'];
  expect(code128Bars('PJJ123C')?.join('')).toBe(`${symbols.join('')}2331112`);
});

it('every symbol is eleven modules wide, and no two are alike', () => {
  const seen = new Set<string>();
  for (let code = 32; code < 127; code += 1) {
    const bars = code128Bars(String.fromCharCode(code)) ?? [];
    const symbol = bars.slice(6, 12);
    expect(sum(symbol)).toBe(11);
    expect(sum(bars)).toBe(11 * 3 + 13);
    seen.add(symbol.join(''));
  }
  expect(seen.size).toBe(95);
});

it('a text that set B cannot hold is not drawn', () => {
  expect(code128Bars('영수증')).toBeUndefined();
  expect(code128Bars('')).toBeUndefined();
});
