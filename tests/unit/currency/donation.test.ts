import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  campaignState,
  cashbackShare,
  FIXED_GIFTS,
  progressPercent,
  roundUpGifts,
  takesGifts,
  type CampaignFacts,
} from '../../../src/currency/donation.ts';
import { won } from '../../../src/money/won.ts';

describe('what rounding up would give', () => {
  it.each([
    [0, []],
    [10_000, []],
    [9_500, [500]],
    [12_340, [60, 660, 7_660]],
    [12_900, [100, 7_100]],
    [1_000, [9_000]],
    [999_999, [1]],
    [1, [99, 999, 9_999]],
  ])('of %i won is %j', (due, gifts) => {
    expect(roundUpGifts(won(due))).toEqual(gifts);
  });

  it('always ends on the step that it rounds to, from below, the smallest first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), due => {
        const gifts = roundUpGifts(won(due));
        expect(gifts.every(gift => gift > 0 && gift < 10_000 && (due + gift) % 100 === 0)).toBe(true);
        expect(gifts).toEqual([...new Set(gifts)].toSorted((a, b) => a - b));
      }),
    );
  });

  it('stands beside three fixed amounts', () => {
    expect(FIXED_GIFTS).toEqual([500, 1_000, 5_000]);
  });

  it('is no question at a refund', () => {
    expect(() => roundUpGifts(won(-100))).toThrow('not rounded up');
  });
});

describe('a share of the cashback', () => {
  it.each([
    [1_850, 10_000, 1_850],
    [1_850, 5_000, 925],
    [999, 1_000, 99],
    [1_850, 0, 0],
    [0, 5_000, 0],
  ])('of %i won at %i hundredths of a percent is %i', (cashback, shareBp, share) => {
    expect(cashbackShare(won(cashback), shareBp)).toBe(share);
  });

  it('is refused when it is no share', () => {
    for (const shareBp of [-1, 10_001, 0.5])
      expect(() => cashbackShare(won(100), shareBp)).toThrow('no share');
  });
});

describe('a campaign', () => {
  const campaign: CampaignFacts = {
    target: won(300_000),
    firstDay: '2026-05-14',
    lastDay: '2026-07-12',
    isClosed: false,
    raised: won(0),
    handedOver: won(0),
  };
  it.each([
    ['the day before', {}, '2026-05-13', 'planned', false],
    ['on its first day', {}, '2026-05-14', 'open', true],
    ['on its last day', {}, '2026-07-12', 'open', true],
    ['a won below its target', { raised: won(299_999) }, '2026-06-01', 'open', true],
    ['at its target', { raised: won(300_000) }, '2026-06-01', 'reached', true],
    ['the day after', { raised: won(300_000) }, '2026-07-13', 'closed', false],
    ['ended early', { isClosed: true }, '2026-06-01', 'closed', false],
    ['over without a gift', {}, '2026-07-13', 'closed', false],
    ['over, with a part handed over', { raised: won(2), handedOver: won(1) }, '2026-07-13', 'closed', false],
    ['over and handed over', { raised: won(2), handedOver: won(2) }, '2026-07-13', 'handedOver', false],
    ['handed over while it goes on', { raised: won(2), handedOver: won(2) }, '2026-06-01', 'open', true],
  ] as const)('%s', (_when, change, today, state, isTaking) => {
    expect(campaignState({ ...campaign, ...change }, today)).toBe(state);
    expect(takesGifts(state)).toBe(isTaking);
  });

  it('is as far as the whole percent that is there', () => {
    expect(
      [0, 2_999, 3_000, 299_999, 300_000, 450_000].map(r => progressPercent(won(r), won(300_000))),
    ).toEqual([0, 0, 1, 99, 100, 150]);
  });
});
