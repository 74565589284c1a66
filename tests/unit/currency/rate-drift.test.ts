import { describe, expect, it } from 'vitest';
import { driftsOf, fitOf } from '../../../src/currency/rate-drift.ts';
import { won } from '../../../src/money/won.ts';

/** The published case of 50,000 won: 5,000 + 1,000 + 2,500, of which the first two depend on the month. */
const PARTS = [
  { programme: 'base', funder: 'city', kind: 'cashback', atLeast: won(0), atMost: won(5_000) },
  { programme: 'base', funder: 'district', kind: 'cashback', atLeast: won(0), atMost: won(1_000) },
  { programme: 'partner', funder: 'shop', kind: 'cashback', atLeast: won(2_500), atMost: won(2_500) },
] as const;

const seen = (amount: number, policyVersion = '2026-02') => ({
  policyVersion,
  parts: PARTS,
  seen: won(amount),
});

it.each([
  [2_499, 'less'],
  [2_500, 'fits'],
  [8_500, 'fits'],
  [8_501, 'more'],
])('%i is %s', (amount, fit) => {
  expect(fitOf(seen(amount))).toBe(fit);
});

describe('an alarm', () => {
  it.each([
    ['not by two that are off', [9_000, 9_000, 8_500, 8_500, 8_500], []],
    ['by three of five', [9_000, 8_500, 9_100, 8_500, 9_200], [['more', null, 3, 5]]],
    ['by three of three', [9_000, 9_000, 9_000], [['more', null, 3, 3]]],
    ['not by what is long past', [8_500, 8_500, 8_500, 9_000, 9_000, 9_000, 9_000], []],
    ['not by two and two that are off in other ways', [9_000, 9_000, 1, 1, 8_500], []],
    ['of less than was sure', [1, 2, 3], [['less', null, 3, 3]]],
    ['of the city’s part that is missing', [3_500, 3_500, 8_500, 3_500], [['less', 'city', 3, 4]]],
    ['of the shop’s part that is missing', [6_000, 6_000, 6_000], [['less', 'shop', 3, 3]]],
    ['not by a month that was full once', [2_500, 8_500, 2_500, 2_500, 8_500], []],
  ])('%s', (_what, amounts, found) => {
    const drifts = driftsOf(amounts.map(amount => seen(amount)));
    expect(drifts.map(({ direction, missing, off, of }) => [direction, missing, off, of])).toEqual(found);
  });

  it('is of one version: new rules begin without it', () => {
    const newest = [8_500, 8_500].map(amount => seen(amount, '2026-07'));
    const before = [9_000, 9_000, 9_000].map(amount => seen(amount));
    expect(driftsOf([...newest, ...before]).map(one => one.policyVersion)).toEqual(['2026-02']);
  });
});
