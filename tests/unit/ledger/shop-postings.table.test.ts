import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import chartFile from '../../../resources/accounts/small-shop-kr.json' with { type: 'json' };
import { readChartOfAccounts } from '../../../src/ledger/chart-of-accounts.ts';
import { checkPostings, type Posting } from '../../../src/ledger/posting.ts';
import {
  cashMovedPostings,
  donationPostings,
  handOverPostings,
  placeAfter,
  refundPostings,
  salePostings,
  shiftClosedPostings,
  shiftOpenedPostings,
  tenderResolvedPostings,
  type PlacedTender,
  type SaleAmounts,
  type TenderPlace,
} from '../../../src/ledger/shop-postings.ts';
import { won } from '../../../src/money/won.ts';
import { splitVat } from '../../../src/tax/vat.ts';
import { postingsText } from '../../support/postings.ts';
import { table } from '../../support/table.ts';

/**
 * Goal: each business event of a shop posts to these accounts, on these sides, in this order. The order is
 * part of the hash of an entry, so it is tested too. Method: the chart that ships, one row for each way that
 * an event can go; then the same functions on random amounts, which always have to balance.
 *
 * 101 drawer, 102 safe, 103 bank, 108 uncollected, 120 card, 121 currency, 122 pending, 255 VAT,
 * 257 donations held, 331 capital, 401 taxable, 402 exempt and 403 zero-rated sales, 814 petty expense,
 * 930 over and short, 931 rounding.
 */
const chart = readChartOfAccounts(chartFile);
const PLACES = ['cash', 'card', 'currency', 'channel', 'pending', 'uncollected'] as const;

/** What was sold is written supply:10000 vat:1000, what was paid place:amount. */
const sales = table(
  ['sold', 'tenders', 'debits', 'credits'],
  `
  sold                                | tenders                        | debits            | credits
  supply:10000 vat:1000               | cash:11000                     | 101:11000         | 401:10000 255:1000
  supply:10000 vat:1000               | card:11000                     | 120:11000         | 401:10000 255:1000
  supply:10000 vat:1000               | currency:11000                 | 121:11000         | 401:10000 255:1000
  supply:10000 vat:1000               | pending:11000                  | 122:11000         | 401:10000 255:1000
  supply:10000 vat:1000               | uncollected:11000              | 108:11000         | 401:10000 255:1000
  exempt:15000                        | currency:15000                 | 121:15000         | 402:15000
  zeroRated:3000                      | card:3000                      | 120:3000          | 403:3000
  supply:9 vat:1 exempt:5 zeroRated:5 | cash:20                        | 101:20            | 401:9 255:1 402:5 403:5
  supply:11225 vat:1122 rounding:7    | cash:12340                     | 101:12340 931:7   | 401:11225 255:1122
  exempt:5 rounding:5                 | -                              | 931:5             | 402:5
  supply:5                            | card:5                         | 120:5             | 401:5
  supply:10000 vat:1000               | currency:6000 cash:5000        | 121:6000 101:5000 | 401:10000 255:1000
  supply:10000 vat:1000 benefit:550   | currency:11000                 | 121:10450 833:550              | 401:10000 255:1000
  supply:10000 vat:1000               | channel:11000                  | 123:11000         | 401:10000 255:1000
  supply:10000 vat:1000 channelFee:363 | channel:11000                 | 123:10637 832:363 | 401:10000 255:1000
  supply:10000 vat:1000 channelFee:110 | channel:2000 cash:9000        | 123:1890 101:9000 832:110 | 401:10000 255:1000
  supply:10000 vat:1000 gift:500      | cash:11000                     | 101:11500         | 401:10000 255:1000 257:500
  supply:10000 vat:1000 gift:500      | card:11000                     | 120:11000 101:500 | 401:10000 255:1000 257:500
  gift:500                            | -                              | 101:500           | 257:500
  supply:10000 vat:1000               | card:5000 card:6000            | 120:11000         | 401:10000 255:1000
  supply:9 vat:1                      | card:1 pending:2 card:3 cash:4 | 120:4 122:2 101:4 | 401:9 255:1
  -                                   | -                              | -                 | -
  `,
);

function amountsOf({ sold, tenders }: { readonly sold: string; readonly tenders: string }): SaleAmounts {
  const part = (name: string) => won(Number(new RegExp(`\\b${name}:(\\d+)`, 'u').exec(sold)?.[1] ?? 0));
  return {
    taxableSupply: part('supply'),
    vat: part('vat'),
    exempt: part('exempt'),
    zeroRated: part('zeroRated'),
    rounding: part('rounding'),
    shopBenefit: part('benefit'),
    channelFee: part('channelFee'),
    donation: part('gift'),
    tenders: tenders.split(' ').filter(Boolean).map(tenderOf),
  };
}

/** `101:11000 931:7` on a side, as `postingsText` writes it. */
const onSide = (side: 'dr' | 'cr', text: string) =>
  text.replaceAll(':', ` ${side} `).split(/ (?=\d+ [dc]r)/u);
const expected = (first: 'dr' | 'cr', { debits, credits }: { debits: string; credits: string }) =>
  [...onSide(first, debits), ...onSide(first === 'dr' ? 'cr' : 'dr', credits)].filter(Boolean).join(', ');

function tenderOf(text: string): PlacedTender {
  const [name, amount] = text.split(':');
  const place = PLACES.find(known => known === name);
  if (place === undefined) throw new Error(`not a tender: ${text}`);
  return { place, amount: won(Number(amount)) };
}

function expectBalanced(postings: readonly Posting[]): void {
  if (postings.length > 0) expect(checkPostings(postings)).toBe('balanced');
}

describe('a sale', () => {
  it.each(sales)('of $sold by $tenders: $debits to $credits', row => {
    const postings = salePostings(chart, amountsOf(row));
    expect(postingsText(postings)).toBe(expected('dr', row));
    expectBalanced(postings);
  });

  it('whose channel keeps back more than it pays: the shop owes it', () => {
    const paidAtTheDoor = { sold: 'supply:10000 vat:1000 channelFee:110', tenders: 'cash:11000' };
    expect(postingsText(salePostings(chart, amountsOf(paidAtTheDoor)))).toBe(
      '101 dr 11000, 123 cr 110, 832 dr 110, 401 cr 10000, 255 cr 1000',
    );
  });

  it('of taxable and exempt goods, discounted by 5 %, in 서로e음 and cash (domain.md B2, A6)', () => {
    const tenders = [tenderOf('currency:20000'), tenderOf('cash:5080')];
    const { supplyValue: taxableSupply, vat } = splitVat(won(10_830));
    const none = {
      zeroRated: won(0),
      rounding: won(0),
      shopBenefit: won(0),
      channelFee: won(0),
      donation: won(0),
    };
    const rest = { ...none, exempt: won(14_250), tenders };
    expect(postingsText(salePostings(chart, { taxableSupply, vat, ...rest }))).toBe(
      '121 dr 20000, 101 dr 5080, 401 cr 9845, 255 cr 985, 402 cr 14250',
    );
  });
});

describe('a refund', () => {
  it.each(sales)('of $sold paid by $tenders is the sale’s exact opposite', row => {
    const sale = salePostings(chart, amountsOf(row));
    const refund = refundPostings(chart, amountsOf(row));
    expect(postingsText(refund)).toBe(expected('cr', row));
    expectBalanced(refund);
    expect([...netByAccount([...sale, ...refund]).values()].filter(net => net !== 0)).toEqual([]);
  });

  it('takes a claim from where it is now: one that was paid in cash meanwhile leaves the drawer', () => {
    const sold = { taxableSupply: won(10_000), vat: won(1_000), exempt: won(0), zeroRated: won(0) };
    const tenders = [{ place: placeAfter('card', 'paidInCash'), amount: won(11_000) }];
    const none = { rounding: won(0), shopBenefit: won(0), channelFee: won(0), donation: won(0) };
    expect(postingsText(refundPostings(chart, { ...sold, ...none, tenders }))).toBe(
      '101 cr 11000, 401 dr 10000, 255 dr 1000',
    );
  });
});

const resolutions = table(
  ['kind', 'outcome', 'place', 'postings'],
  `
  kind     | outcome     | place       | postings
  card     | posted      | card        | 120 dr 3300, 122 cr 3300
  currency | posted      | currency    | 121 dr 3135, 833 dr 165, 122 cr 3300
  card     | paidInCash  | cash        | 101 dr 3300, 122 cr 3300
  currency | paidInCash  | cash        | 101 dr 3300, 122 cr 3300
  card     | uncollected | uncollected | 108 dr 3300, 122 cr 3300
  currency | uncollected | uncollected | 108 dr 3300, 122 cr 3300
  `,
);

describe('a pending tender', () => {
  it.each(resolutions)('of $kind that is $outcome: $postings', ({ kind, outcome, place, postings }) => {
    const given = kind === 'card' ? 'card' : 'currency';
    const end =
      (['posted', 'paidInCash', 'uncollected'] as const).find(known => known === outcome) ?? 'posted';
    const claim = {
      kind: given,
      amount: won(3_300),
      shopBenefit: won(given === 'currency' ? 165 : 0),
      channelFee: won(0),
    } as const;
    const resolved = tenderResolvedPostings(chart, claim, end);
    expect(postingsText(resolved)).toBe(postings);
    expectBalanced(resolved);
    expect(placeAfter(given, end)).toBe(place);
  });
});

const cashEvents = table(
  ['event', 'postings'],
  `
  event              | postings
  open 100000        | 101 dr 100000, 102 cr 100000
  open 0             | -
  payIn 5000         | 101 dr 5000, 331 cr 5000
  payOut 8000        | 814 dr 8000, 101 cr 8000
  cashDrop 200000    | 102 dr 200000, 101 cr 200000
  close 98000 98000  | 102 dr 98000, 101 cr 98000
  close 98000 97500  | 102 dr 97500, 930 dr 500, 101 cr 98000
  close 98000 98500  | 102 dr 98500, 930 cr 500, 101 cr 98000
  close 98000 0      | 930 dr 98000, 101 cr 98000
  close 0 10150      | 102 dr 10150, 930 cr 10150
  close -3000 0      | 930 cr 3000, 101 dr 3000
  close -3000 7000   | 102 dr 7000, 930 cr 10000, 101 dr 3000
  close 0 0          | -
  donation 500       | 101 dr 500, 257 cr 500
  drawer 500         | 257 dr 500, 101 cr 500
  safe 500           | 257 dr 500, 102 cr 500
  bank 500           | 257 dr 500, 103 cr 500
  `,
);

function cashEvent(text: string): readonly Posting[] {
  const [event, ...amounts] = text.split(' ');
  const [first = won(0), second = won(0)] = amounts.map(amount => won(Number(amount)));
  switch (event) {
    case 'open':
      return shiftOpenedPostings(chart, first);
    case 'payIn':
    case 'payOut':
    case 'cashDrop':
      return cashMovedPostings(chart, event, first);
    case 'donation':
      return donationPostings(chart, first);
    case 'drawer':
    case 'safe':
    case 'bank':
      return handOverPostings(chart, event, first);
    case 'close':
      return shiftClosedPostings(chart, { expected: first, counted: second });
    default:
      throw new Error(`not an event: ${text}`);
  }
}

describe('cash that moves without a sale', () => {
  it.each(cashEvents)('$event: $postings', ({ event, postings }) => {
    expect(postingsText(cashEvent(event))).toBe(postings);
    expectBalanced(cashEvent(event));
  });
});

/** Debits less credits of each account. */
function netByAccount(postings: readonly Posting[]): Map<string, number> {
  const net = new Map<string, number>();
  for (const { accountCode, side, amount } of postings)
    net.set(accountCode, (net.get(accountCode) ?? 0) + amount * (side === 'debit' ? 1 : -1));
  return net;
}

describe('whatever the amounts', () => {
  const amount = fc.integer({ min: 0, max: 50_000_000 });
  const cuts = fc.array(fc.tuple(fc.constantFrom<TenderPlace>(...PLACES), fc.nat(100)), { maxLength: 6 });

  /** A sale that is paid in full: each cut takes a part of what is left, and the drawer the rest. */
  const sale = fc
    .record({
      taxable: amount,
      exempt: amount,
      zeroRated: amount,
      rounding: fc.nat(9),
      benefit: fc.nat(10_000),
      gift: fc.nat(10_000),
      fee: fc.nat(10_000),
      cuts,
    })
    .map(({ taxable, exempt, zeroRated, rounding, benefit, gift, fee, cuts: parts }): SaleAmounts => {
      const due = taxable + exempt + zeroRated;
      const dropped = Math.min(rounding, due);
      let left = due - dropped;
      const tenders = parts.map(([place, percent]): PlacedTender => {
        const taken = Math.floor((left * percent) / 100);
        left -= taken;
        return { place, amount: won(taken) };
      });
      const { supplyValue: taxableSupply, vat } = splitVat(won(taxable));
      return {
        taxableSupply,
        vat,
        exempt: won(exempt),
        zeroRated: won(zeroRated),
        rounding: won(dropped),
        shopBenefit: won(benefit),
        channelFee: won(fee),
        donation: won(gift),
        tenders: [...tenders, { place: 'cash', amount: won(left) }],
      };
    });

  it('a sale balances, names each account once, and its refund leaves nothing of it', () => {
    fc.assert(
      fc.property(sale, amounts => {
        const sold = salePostings(chart, amounts);
        expectBalanced(sold);
        expect(new Set(sold.map(posting => posting.accountCode)).size).toBe(sold.length);
        const both = [...sold, ...refundPostings(chart, amounts)];
        expect([...netByAccount(both).values()].every(net => net === 0)).toBe(true);
      }),
    );
  });

  it('a close leaves the drawer empty and the safe with what was counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 50_000_000 }), amount, (inDrawer, counted) => {
        const closed = shiftClosedPostings(chart, { expected: won(inDrawer), counted: won(counted) });
        expectBalanced(closed);
        const net = netByAccount(closed);
        expect((net.get('101') ?? 0) + inDrawer).toBe(0);
        expect(net.get('102') ?? 0).toBe(counted);
        expect((net.get('930') ?? 0) + counted).toBe(inDrawer);
      }),
    );
  });
});
