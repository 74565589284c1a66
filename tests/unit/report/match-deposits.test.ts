import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import korea from '../../../resources/settlement/korea.json' with { type: 'json' };
import { addDays } from '../../../src/base/dates.ts';
import { sumWon, won } from '../../../src/money/won.ts';
import { likelyFee, readDepositTerms, type DepositKind } from '../../../src/report/deposit-terms.ts';
import { clearItems, payerOf, suggestMatches, type OpenItem } from '../../../src/report/match-deposits.ts';

const { words } = readDepositTerms(korea);

function item(kind: DepositKind, date: string, open: number, feeBp = 40): OpenItem {
  const key = `${kind} ${date}`;
  return { key, kind, date, dueOn: addDays(date, 2), open: won(open), fee: likelyFee(open, feeBp) };
}

const ofChannel = (payer: string, open: number): OpenItem => ({
  ...item('channel', '2026-05-12', open, 0),
  key: payer,
  payer,
});

const deposit = (id: string, date: string, amount: number, memo: string) => ({
  id,
  date,
  amount: won(amount),
  memo,
});
const suggest = (items: OpenItem[], ...deposits: ReturnType<typeof deposit>[]) =>
  suggestMatches(items, deposits, words).map(({ depositIds, itemKeys, fee }) => ({
    depositIds,
    itemKeys,
    fee,
  }));

describe('which deposit pays what', () => {
  it('one for one day, less its fee', () => {
    expect(
      suggest([item('card', '2026-05-12', 100_000)], deposit('a', '2026-05-14', 99_600, '신한카드')),
    ).toEqual([{ depositIds: ['a'], itemKeys: ['card 2026-05-12'], fee: 400 }]);
  });

  it('one for several days in a row', () => {
    const days = [
      item('card', '2026-05-15', 50_000),
      item('card', '2026-05-16', 30_000),
      item('card', '2026-05-18', 9_000),
    ];
    expect(suggest(days, deposit('a', '2026-05-19', 79_680, '카드'))).toEqual([
      { depositIds: ['a'], itemKeys: ['card 2026-05-15', 'card 2026-05-16'], fee: 320 },
    ]);
  });

  it('several of a day for one day: each card company pays its own', () => {
    const paid = [
      deposit('a', '2026-05-14', 59_760, '신한카드'),
      deposit('b', '2026-05-14', 39_840, 'KB카드'),
    ];
    expect(suggest([item('card', '2026-05-12', 100_000)], ...paid)).toEqual([
      { depositIds: ['a', 'b'], itemKeys: ['card 2026-05-12'], fee: 400 },
    ]);
  });

  it('a channel pays its own orders: by its name in the memo, or by what comes nearest', () => {
    const items = [ofChannel('배달서구', 30_000), ofChannel('땡겨요', 30_000), ofChannel('먹깨비', 21_000)];
    expect(suggest(items, deposit('a', '2026-05-15', 30_000, '땡겨요정산'))).toEqual([
      { depositIds: ['a'], itemKeys: ['땡겨요'], fee: 0 },
    ]);
    expect(suggest(items, deposit('a', '2026-05-15', 21_000, '배달앱'))).toEqual([
      { depositIds: ['a'], itemKeys: ['먹깨비'], fee: 0 },
    ]);
    // Of two channels together is nobody's deposit.
    expect(suggest(items, deposit('a', '2026-05-15', 51_000, '배달앱'))).toEqual([]);
  });

  it('the words of the memo tell the payer, the currency before the card', () => {
    expect(payerOf('배달e음 정산', words)).toBe('channel');
    expect(payerOf('인천e음카드 정산', words)).toBe('currency');
    expect(payerOf('kb카드', words)).toBe('card');
    expect(payerOf('김철수', words)).toBeNull();
    const both = [item('card', '2026-05-12', 100_000, 0), item('currency', '2026-05-12', 100_000, 0)];
    expect(suggest(both, deposit('a', '2026-05-14', 100_000, '코나아이'))[0]?.itemKeys).toEqual([
      'currency 2026-05-12',
    ]);
  });

  it.each([
    ['more than is owed', deposit('a', '2026-05-14', 100_001, '카드')],
    ['much less than is owed', deposit('a', '2026-05-14', 90_000, '카드')],
    ['before the sale', deposit('a', '2026-05-11', 99_600, '카드')],
    ['weeks after', deposit('a', '2026-06-14', 99_600, '카드')],
    ['from another payer', deposit('a', '2026-05-14', 99_600, '코나아이')],
  ])('nothing: %s', (_why, one) => {
    expect(suggest([item('card', '2026-05-12', 100_000)], one)).toEqual([]);
  });

  it('nothing twice, and no more than is owed, whatever comes', () => {
    const day = fc.integer({ min: 0, max: 20 }).map(at => addDays('2026-05-01', at));
    const items = fc
      .uniqueArray(
        fc.tuple(fc.constantFrom('card', 'currency'), day, fc.integer({ min: -5_000, max: 90_000 })),
        {
          selector: ([kind, date]) => `${kind} ${date}`,
          maxLength: 20,
        },
      )
      .map(rows =>
        rows.map(([kind, date, open]) => item(kind, date, open)).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      );
    const deposits = fc.array(
      fc.tuple(day, fc.integer({ min: 1, max: 120_000 }), fc.constantFrom('카드', '코나', '이체')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(items, deposits, (waited, paid) => {
        const rows = paid.map(([date, amount, memo], at) => deposit(`d${at}`, date, amount, memo));
        const found = suggestMatches(waited, rows, words);
        const ids = found.flatMap(one => one.depositIds);
        const keys = found.flatMap(one => one.itemKeys);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(keys).size).toBe(keys.length);
        for (const one of found) expect(one.deposited + one.fee).toBe(one.open);
        for (const one of found) expect(one.fee).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('how a sum is shared out', () => {
  it.each([
    [[100, 50], 120, [100, 20]],
    [[100, -30, 50], 120, [100, -30, 50]],
    [[100, -30, 50], 70, [100, -30, 0]],
    [[0, 5], 5, [0, 5]],
  ])('%j of %i: %j', (open, total, cleared) => {
    expect(clearItems(open.map(won), won(total))).toEqual(cleared);
  });

  it('comes to the sum, whatever is open', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000, max: 5_000 }), { minLength: 1 }),
        fc.nat(),
        (open, part) => {
          const whole = sumWon(open);
          fc.pre(whole > 0);
          const total = won(1 + (part % whole));
          const cleared = clearItems(open.map(won), total);
          expect(sumWon(cleared)).toBe(total);
          cleared.forEach((amount, at) =>
            expect(Math.abs(amount)).toBeLessThanOrEqual(Math.abs(open[at] ?? 0)),
          );
        },
      ),
    );
  });
});
