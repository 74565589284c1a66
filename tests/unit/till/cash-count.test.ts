import { describe, expect, it } from 'vitest';
import { won, WON_MAX } from '../../../src/money/won.ts';
import { cashExpected, countCash, overShort } from '../../../src/till/cash-count.ts';
import type { CashFlow } from '../../../src/till/cash-count.ts';

const day: CashFlow = {
  openingFloat: won(100_000),
  cashSales: won(243_500),
  cashRefunds: won(12_000),
  payIns: won(0),
  payOuts: won(18_000),
  cashDrops: won(0),
  donations: won(0),
  handOvers: won(0),
};

const pieces = (...counts: (readonly [number, number])[]) =>
  counts.map(([denomination, count]) => ({ denomination, count }));

describe('counting the drawer', () => {
  it('finds 10,150 won more than expected on the published day', () => {
    const counted = countCash(
      pieces([50_000, 3], [10_000, 12], [5_000, 4], [1_000, 25], [500, 10], [100, 32], [50, 6], [10, 15]),
    );
    expect(counted).toBe(323_650);
    expect(cashExpected(day)).toBe(313_500);
    expect(overShort(won(323_650), cashExpected(day))).toBe(10_150);
  });

  it('is negative when less was counted than expected', () => {
    expect(overShort(won(313_000), won(313_500))).toBe(-500);
  });

  it('expects what was paid in, and not what was taken to the safe', () => {
    expect(cashExpected({ ...day, payIns: won(5_000), cashDrops: won(200_000) })).toBe(118_500);
  });

  it('expects the gifts in it, and not those that the fundraiser has', () => {
    expect(cashExpected({ ...day, donations: won(1_500), handOvers: won(1_000) })).toBe(314_000);
    expect(cashExpected({ ...day, donations: won(-500) })).toBe(313_000);
  });

  it('of an empty drawer is zero', () => {
    expect(countCash([])).toBe(0);
    expect(countCash(pieces([10, 0]))).toBe(0);
  });

  it.each([
    ['a note that does not exist', pieces([20_000, 1])],
    ['a coin out of use', pieces([5, 2])],
    ['a note counted twice', pieces([1_000, 1], [1_000, 2])],
    ['less than none', pieces([1_000, -1])],
    ['half a note', pieces([1_000, 0.5])],
    ['more money than there can be', pieces([50_000, WON_MAX])],
  ])('is refused with %s', (_what, counts) => {
    expect(countCash(counts)).toBe('COUNT_MALFORMED');
  });
});
