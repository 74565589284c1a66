import { expect, it } from 'vitest';
import { percentBp, percentText } from '../../../renderer/screens/currency/percent.ts';

it.each([
  ['0', 0],
  ['1.', 100],
  ['1.5', 150],
  ['0.25', 25],
  ['100', 10_000],
  ['100.01', undefined],
  ['1.234', undefined],
  ['', undefined],
  ['.', undefined],
])('%j is %s', (text, rateBp) => {
  expect(percentBp(text)).toBe(rateBp);
});

it('is said as it is typed', () => {
  for (const rateBp of [0, 25, 150, 10_000]) expect(percentBp(percentText(rateBp))).toBe(rateBp);
});
