import { expect, it } from 'vitest';
import refundFile from '../../../resources/centre/refunds.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { addDays } from '../../../src/base/dates.ts';
import { readRefundTables, refundOf, refundParts } from '../../../src/community/refund.ts';

/**
 * Goal: each vector of domain.md F1, told part by part as the desk tells it, and what goes back of it.
 * Method: the tables that ship, with twelve lessons of a quarter.
 */
const table = (id: string) =>
  required(
    readRefundTables(refundFile).find(one => one.id === id),
    id,
  );
const weekly = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index * 7));
const quarter = weekly('2026-04-02', 12);

it.each([
  [60_000, 0, [1, 1], 60_000],
  [60_000, 3, [9, 12], 45_000],
  [60_000, 5, [7, 12], 35_000],
  [60_000, 9, [3, 12], 15_000],
  [60_000, 12, [0, 1], 0],
  // Of a reduced fee what was paid of it, down to 10 won: 22,500 × 7 ÷ 12 is 13,125.
  [22_500, 0, [1, 1], 22_500],
  [22_500, 5, [7, 12], 13_120],
  [31_500, 3, [9, 12], 23_620],
  [31_500, 9, [3, 12], 7_870],
] as const)(
  'of %i won, %i of 12 lessons used: the whole of it, kept %j, %i back',
  (fee, used, keeps, back) => {
    const leaving = { fee, lessons: quarter, used };
    expect(refundParts(table('lessons'), leaving)).toEqual([{ lessons: 12, used, fee, keeps }]);
    expect(refundOf(table('lessons'), leaving)).toBe(back);
  },
);

// 2 April to 18 June by weeks: five lessons until 2 May, four until 2 June, three after it.
it.each([
  [
    1,
    [
      [5, 1, 25_000, [2, 3]],
      [4, 0, 20_000, [1, 1]],
      [3, 0, 15_000, [1, 1]],
    ],
    51_666,
  ],
  [
    2,
    [
      [5, 2, 25_000, [1, 2]],
      [4, 0, 20_000, [1, 1]],
      [3, 0, 15_000, [1, 1]],
    ],
    47_500,
  ],
  [
    3,
    [
      [5, 3, 25_000, [0, 1]],
      [4, 0, 20_000, [1, 1]],
      [3, 0, 15_000, [1, 1]],
    ],
    35_000,
  ],
  [
    6,
    [
      [5, 5, 25_000, [0, 1]],
      [4, 1, 20_000, [2, 3]],
      [3, 0, 15_000, [1, 1]],
    ],
    28_333,
  ],
  [
    7,
    [
      [5, 5, 25_000, [0, 1]],
      [4, 2, 20_000, [0, 1]],
      [3, 0, 15_000, [1, 1]],
    ],
    15_000,
  ],
  // A third of the last month is over after its first lesson.
  [
    10,
    [
      [5, 5, 25_000, [0, 1]],
      [4, 4, 20_000, [0, 1]],
      [3, 1, 15_000, [1, 2]],
    ],
    7_500,
  ],
  [
    11,
    [
      [5, 5, 25_000, [0, 1]],
      [4, 4, 20_000, [0, 1]],
      [3, 2, 15_000, [0, 1]],
    ],
    0,
  ],
] as const)('by law, %i lessons used of a quarter: month by month %j', (used, months, back) => {
  const leaving = { fee: 60_000, lessons: quarter, used };
  const parts = refundParts(table('law'), leaving);
  expect(parts.map(({ lessons, used: here, fee, keeps }) => [lessons, here, fee, keeps])).toEqual(months);
  expect(refundOf(table('law'), leaving)).toBe(back);
});

it('the parts are the whole of the lessons and of the fee, however it is divided', () => {
  for (const id of ['law', 'lessons'])
    for (const count of [1, 2, 5, 11, 24])
      for (let used = 0; used <= count; used += 1) {
        const leaving = { fee: 47_770, lessons: weekly('2026-01-31', count), used };
        const parts = refundParts(table(id), leaving);
        expect(parts.reduce((sum, part) => sum + part.lessons, 0)).toBe(count);
        expect(parts.reduce((sum, part) => sum + part.used, 0)).toBe(used);
        expect(Math.round(parts.reduce((sum, part) => sum + part.fee, 0))).toBe(47_770);
      }
});
