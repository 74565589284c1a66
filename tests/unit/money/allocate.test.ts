import { describe, expect, it } from 'vitest';
import { allocate } from '../../../src/money/allocate.ts';
import { won, WON_MAX } from '../../../src/money/won.ts';
import { table } from '../../support/table.ts';

const rows = table(
  ['total', 'weights', 'parts'],
  `
  total | weights          | parts
  1000  | 3333 3333 3334   | 333 333 334
  100   | 1 1 1            | 34 33 33
  -100  | 1 1 1            | -34 -33 -33
  1320  | 9000 2400 15000  | 450 120 750
  5     | 0 1 0            | 0 5 0
  2     | 1 1 1            | 1 1 0
  0     | 0 0              | 0 0
  0     | -                | -
  7     | 7                | 7
  `,
);
const numbers = (text: string) => (text === '' ? [] : text.split(' ').map(Number));

describe('spreading an amount over lines', () => {
  it.each(rows)('$total over $weights gives $parts', ({ total, weights, parts }) => {
    expect(allocate(won(Number(total)), numbers(weights))).toEqual(numbers(parts));
  });

  it('keeps every won of amounts whose product with a weight is above what a double counts exactly', () => {
    const parts = allocate(won(WON_MAX), [WON_MAX, WON_MAX - 1, WON_MAX - 2]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(WON_MAX);
    expect(parts).toEqual([333_333_333_334, 333_333_333_333, 333_333_333_333]);
  });

  it('stops when there is nothing to spread over, or a weight is negative or broken', () => {
    expect(() => allocate(won(10), [0, 0])).toThrow('nothing to spread over');
    expect(() => allocate(won(10), [])).toThrow('nothing to spread over');
    expect(() => allocate(won(10), [-1, 2])).toThrow('is not a weight');
    expect(() => allocate(won(10), [0.5])).toThrow('is not a weight');
  });
});
