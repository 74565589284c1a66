import { expect, it } from 'vitest';
import reductionFile from '../../../resources/centre/reductions.json' with { type: 'json' };
import refundFile from '../../../resources/centre/refunds.json' with { type: 'json' };
import withholdingFile from '../../../resources/centre/withholding.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { addDays } from '../../../src/base/dates.ts';
import { feeDue, highestReduction, readReductions, reductionsOn } from '../../../src/community/fees.ts';
import { monthAfter, readRefundTables, refundOf } from '../../../src/community/refund.ts';
import { readWithholding, withhold } from '../../../src/community/withholding.ts';

const rules = reductionsOn(readReductions(reductionFile), '2026-05-14');
const table = (id: string) =>
  required(
    readRefundTables(refundFile).find(one => one.id === id),
    id,
  );
const rates = readWithholding(withholdingFile);
const weekly = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index * 7));

// domain.md F1.
it.each([
  [45_000, ['merit'], 22_500],
  [45_000, ['senior'], 31_500],
  // One reduction a person, the highest of several.
  [45_000, ['senior', 'disability', 'children'], 22_500],
  [45_000, [], 45_000],
  [45_015, ['senior'], 31_510],
])('%i won with %j is %i', (fee, ids, due) => {
  const reduction = highestReduction(rules, ids);
  expect(feeDue({ fee, materials: 10_000 }, rules, reduction)).toEqual({
    fee: due,
    materials: 10_000,
    due: due + 10_000,
  });
});

it('knows no reduction before the first rules, and none that is not in them', () => {
  expect(reductionsOn(readReductions(reductionFile), '2019-12-31')).toBeUndefined();
  expect(highestReduction(rules, ['friend'])).toBeUndefined();
});

// domain.md F1: fee × (lessons − used) ÷ lessons, down to 10 won.
it.each([
  [0, 60_000],
  [3, 45_000],
  [5, 35_000],
  [9, 15_000],
  [12, 0],
])('by lessons: %i of 12 used, %i of 60,000 goes back', (used, back) => {
  expect(refundOf(table('lessons'), { fee: 60_000, lessons: weekly('2026-04-02', 12), used })).toBe(back);
});

// 평생교육법 시행령 제23조: up to a month.
it.each([
  [0, 60_000],
  [1, 40_000],
  [2, 30_000],
  [3, 0],
  [6, 0],
])('by law, within a month: %i of 6 used, %i of 60,000 goes back', (used, back) => {
  const lessons = Array.from({ length: 6 }, (_, index) => addDays('2026-04-01', index * 4));
  expect(refundOf(table('law'), { fee: 60_000, lessons, used })).toBe(back);
});

// Three months of four lessons each: 20,000 a month.
it.each([
  [0, 60_000],
  [1, 13_333 + 40_000],
  [2, 0 + 40_000],
  [4, 0 + 40_000],
  [5, 13_333 + 20_000],
  [11, 0],
])('by law, month by month: %i of 12 used, %i of 60,000 goes back', (used, back) => {
  const lessons = ['2026-04-02', '2026-05-02', '2026-06-02'].flatMap(first => weekly(first, 4));
  expect(refundOf(table('law'), { fee: 60_000, lessons, used })).toBe(back);
});

it('counts months from the first lesson, to the last day of shorter ones', () => {
  expect([1, 2, 12].map(months => monthAfter('2026-01-31', months))).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2027-01-31',
  ]);
});

it('never gives back more than was paid, nor less the longer somebody waits to use it', () => {
  for (const id of ['law', 'lessons'])
    for (const count of [1, 3, 8, 12, 24]) {
      const lessons = weekly('2026-01-05', count);
      const back = Array.from({ length: count + 1 }, (_, used) =>
        refundOf(table(id), { fee: 47_770, lessons, used }),
      );
      expect(back[0]).toBe(47_770);
      expect(back.at(-1)).toBe(0);
      expect(Math.max(...back)).toBe(47_770);
      expect(Math.min(...back)).toBe(0);
    }
});

// domain.md F2.
it.each([
  ['business', 300_000, 9_000, 900, 290_100],
  ['business', 1_000_000, 30_000, 3_000, 967_000],
  ['business', 125_000, 3_750, 370, 120_880],
  ['other', 300_000, 24_000, 2_400, 273_600],
  ['other', 1_000_000, 80_000, 8_000, 912_000],
  ['other', 125_000, 0, 0, 125_000],
  ['other', 125_001, 10_000, 1_000, 114_001],
] as const)('of %s %i won %i and %i are withheld', (income, gross, tax, local, net) => {
  expect(withhold(rates, { gross, income, date: '2026-05-14' })).toEqual({ gross, tax, local, net });
});
