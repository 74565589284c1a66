import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import chartFile from '../../../resources/accounts/centre-kr.json' with { type: 'json' };
import shopFile from '../../../resources/accounts/small-shop-kr.json' with { type: 'json' };
import circulationFile from '../../../resources/accounts/circulation-kr.json' with { type: 'json' };
import {
  feeChargedPostings,
  feeChargeUndonePostings,
  feePaidPostings,
  feeRefundedPostings,
  feesDepositedPostings,
  grantInterestReceivedPostings,
  grantReturnedPostings,
  grantSettledPostings,
  grantSpendingReversedPostings,
  grantSpentPostings,
  instructorPaidPostings,
  ITEM_KINDS,
  projectMoneyReceivedPostings,
  withholdingPaidPostings,
} from '../../../src/ledger/centre-postings.ts';
import { CENTRE_ROLES, readCentreChart } from '../../../src/ledger/chart-of-accounts.ts';
import { checkPostings, type Posting } from '../../../src/ledger/posting.ts';
import { won } from '../../../src/money/won.ts';
import { postingsText } from '../../support/postings.ts';

/**
 * Goal: each business event of the centre posts to these accounts, on these sides, in this order, which is
 * part of the hash of an entry. Method: the chart that ships, a row for each way that an event can go; then a
 * whole project with random amounts, which has to leave nothing held and nothing in the bank.
 *
 * 701 cash, 703 bank, 704 bank of grants, 708 fees owed, 711 card, 712 local currency, 721 withholding,
 * 731 grants, 732 own shares and 733 interest held, 734 to be returned, 741 fees, 742 materials, 743 and 744
 * what was used, 751 refunds, 752 instructors, 761 … 769 what projects spent.
 */
const chart = readCentreChart(chartFile);

const rows: readonly [what: string, postings: readonly Posting[], text: string][] = [
  [
    'a fee with materials is charged',
    feeChargedPostings(chart, { fee: won(45_000), materials: won(10_000) }),
    '708 dr 55000, 741 cr 45000, 742 cr 10000',
  ],
  [
    'a fee without materials is charged',
    feeChargedPostings(chart, { fee: won(22_500), materials: won(0) }),
    '708 dr 22500, 741 cr 22500',
  ],
  ['a fee of nothing has no entry', feeChargedPostings(chart, { fee: won(0), materials: won(0) }), ''],
  [
    'a charge is undone',
    feeChargeUndonePostings(chart, { fee: won(45_000), materials: won(10_000) }),
    '708 cr 55000, 741 dr 45000, 742 dr 10000',
  ],
  ['paid in cash', feePaidPostings(chart, 'cash', won(500)), '701 dr 500, 708 cr 500'],
  ['paid into the bank', feePaidPostings(chart, 'bank', won(500)), '703 dr 500, 708 cr 500'],
  ['paid by card', feePaidPostings(chart, 'card', won(500)), '711 dr 500, 708 cr 500'],
  ['paid in local currency', feePaidPostings(chart, 'currency', won(500)), '712 dr 500, 708 cr 500'],
  ['refunded from the bank', feeRefundedPostings(chart, 'bank', won(400)), '751 dr 400, 703 cr 400'],
  ['refunded to the card', feeRefundedPostings(chart, 'card', won(400)), '751 dr 400, 711 cr 400'],
  ['cash is taken to the bank', feesDepositedPostings(chart, 'cash', won(9)), '703 dr 9, 701 cr 9'],
  ['the currency is paid out', feesDepositedPostings(chart, 'currency', won(9)), '703 dr 9, 712 cr 9'],
  [
    'an instructor is paid less what is withheld (domain.md F2)',
    instructorPaidPostings(chart, { gross: won(300_000), withheld: won(9_900) }),
    '752 dr 300000, 703 cr 290100, 721 cr 9900',
  ],
  [
    'nothing is withheld',
    instructorPaidPostings(chart, { gross: won(125_000), withheld: won(0) }),
    '752 dr 125000, 703 cr 125000',
  ],
  ['withheld money is paid', withholdingPaidPostings(chart, won(9_900)), '721 dr 9900, 703 cr 9900'],
  [
    'a grant comes',
    projectMoneyReceivedPostings(chart, { grant: won(3_000), ownShare: won(0) }),
    '704 dr 3000, 731 cr 3000',
  ],
  [
    'an own share is paid in',
    projectMoneyReceivedPostings(chart, { grant: won(0), ownShare: won(300) }),
    '704 dr 300, 732 cr 300',
  ],
  [
    'a project spends of both',
    grantSpentPostings(chart, 'materials', { grant: won(900), ownShare: won(100) }),
    '762 dr 1000, 704 cr 1000, 731 dr 900, 732 dr 100, 743 cr 900, 744 cr 100',
  ],
  [
    'a spending of the grant alone is reversed',
    grantSpendingReversedPostings(chart, 'instructor', { grant: won(900), ownShare: won(0) }),
    '761 cr 900, 704 dr 900, 731 cr 900, 743 dr 900',
  ],
  ['interest comes', grantInterestReceivedPostings(chart, won(12)), '704 dr 12, 733 cr 12'],
  [
    'a project is settled',
    grantSettledPostings(chart, { grant: won(500), ownShare: won(40), interest: won(12) }),
    '731 dr 500, 732 dr 40, 733 dr 12, 734 cr 552',
  ],
  [
    'nothing is left at the settlement, and it has no entry',
    grantSettledPostings(chart, { grant: won(0), ownShare: won(0), interest: won(0) }),
    '',
  ],
  ['the rest goes back', grantReturnedPostings(chart, won(552)), '734 dr 552, 704 cr 552'],
];

it.each(rows)('%s', (_what, postings, text) => {
  expect(postingsText(postings)).toBe(text);
  if (text !== '') expect(checkPostings(postings)).toBe('balanced');
});

it('each kind of item has an account of its own', () => {
  const codes = ITEM_KINDS.map(
    kind => grantSpentPostings(chart, kind, { grant: won(1), ownShare: won(0) })[0]?.accountCode,
  );
  expect(codes).toEqual(['761', '762', '763', '764', '765', '769']);
});

const amount = fc.integer({ min: 0, max: 10_000_000 }).map(won);
const kind = fc.constantFrom(...ITEM_KINDS);

it('a project that spends and returns the rest leaves nothing held, owed or in the bank', () => {
  const spending = fc.record({ kind, grant: amount, ownShare: amount, isReversed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(spending), amount, amount, amount, (spendings, extra, own, interest) => {
      const kept = spendings.filter(({ isReversed }) => !isReversed);
      const grant = won(kept.reduce<number>((sum, one) => sum + one.grant, extra));
      const ownShare = won(kept.reduce<number>((sum, one) => sum + one.ownShare, own));
      const entries = [
        projectMoneyReceivedPostings(chart, { grant, ownShare }),
        grantInterestReceivedPostings(chart, interest),
        ...spendings.map(one => grantSpentPostings(chart, one.kind, one)),
        ...spendings
          .filter(({ isReversed }) => isReversed)
          .map(one => grantSpendingReversedPostings(chart, one.kind, one)),
        grantSettledPostings(chart, { grant: extra, ownShare: own, interest }),
        grantReturnedPostings(chart, won(extra + own + interest)),
      ];
      for (const entry of entries) if (entry.length > 0) expect(checkPostings(entry)).toBe('balanced');
      for (const code of ['704', '731', '732', '733', '734']) expect(balanceOf(entries.flat(), code)).toBe(0);
      expect(balanceOf(entries.flat(), '743')).toBe(0 - (grant - extra));
    }),
  );
});

function balanceOf(postings: readonly Posting[], code: string): number {
  return postings
    .filter(({ accountCode }) => accountCode === code)
    .reduce((sum, one) => sum + (one.side === 'debit' ? one.amount : 0 - one.amount), 0);
}

describe('the chart of the centre', () => {
  it('has an account for each role, with a name in both languages', () => {
    expect(chart.accounts.map(({ role }) => role).toSorted()).toEqual([...CENTRE_ROLES].toSorted());
    for (const { nameKo, nameEn } of chart.accounts) expect(nameKo.length * nameEn.length).toBeGreaterThan(0);
    expect(chart.id).toBe('centre-kr/1');
  });

  it('shares neither code nor role with another book: all are in one table of accounts', () => {
    const all = [chartFile, shopFile, circulationFile].flatMap(({ accounts }) => accounts);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(new Set(all.map(({ role }) => role)).size).toBe(all.length);
  });
});
