import { unreachable } from '../base/assert.ts';
import type { Won } from '../money/won.ts';
import type { AccountRole, ChartOfAccounts } from './chart-of-accounts.ts';
import { mergeByRole, post, type Draft } from './draft-postings.ts';
import { reversePostings, type Posting } from './posting.ts';

/**
 * Business events of a shop as postings: the table of ARCHITECTURE.md as pure functions.
 *
 * Each function leaves out postings of zero, and each result is balanced, which `tests/unit/ledger` proves
 * by table and by property.
 */

/** Where the money of a tender is: in the drawer, claimed from somebody, or not yet seen by anybody. */
export type TenderPlace = 'cash' | 'card' | 'currency' | 'channel' | 'pending' | 'uncollected';

/** A tender as the ledger sees it. `amount` is the part of the sale it pays, 원단위 절사 already taken off. */
export interface PlacedTender {
  readonly place: TenderPlace;
  readonly amount: Won;
}

export interface SaleAmounts {
  readonly taxableSupply: Won;
  readonly vat: Won;
  readonly exempt: Won;
  readonly zeroRated: Won;
  /** What 원단위 절사 took off the cash part. */
  readonly rounding: Won;
  readonly tenders: readonly PlacedTender[];
  /**
   * The cashback that the shop itself pays (혜택플러스, 상생가맹점), on payments that somebody has seen. The operator
   * keeps it back from what the shop gets.
   */
  readonly shopBenefit: Won;
  /** What a delivery channel keeps back of its payment. */
  readonly channelFee: Won;
  /** A gift (서로도움) in cash beside the goods: held for the fundraiser, no sale and no VAT. */
  readonly donation: Won;
}

/** A sale: money or claims in, sales and VAT out. */
export function salePostings(chart: ChartOfAccounts, sale: SaleAmounts): readonly Posting[] {
  const tenders = sale.tenders.map((tender): Draft => [PLACE_ROLE[tender.place], 'debit', tender.amount]);
  return post(chart, [
    ...mergeByRole([
      ...tenders,
      ['currencyReceivable', 'debit', 0 - sale.shopBenefit],
      ['channelReceivable', 'debit', 0 - sale.channelFee],
      ['cashDrawer', 'debit', sale.donation],
    ]),
    ['cashRounding', 'debit', sale.rounding],
    ['benefitExpense', 'debit', sale.shopBenefit],
    ['channelFee', 'debit', sale.channelFee],
    ['salesTaxable', 'credit', sale.taxableSupply],
    ['vatPayable', 'credit', sale.vat],
    ['salesExempt', 'credit', sale.exempt],
    ['salesZeroRated', 'credit', sale.zeroRated],
    ['donationsHeld', 'credit', sale.donation],
  ]);
}

/**
 * A whole refund: the sale's postings on the other sides. The tenders are placed where the money is now, so
 * that a claim that was confirmed, paid in cash or written on account meanwhile is what goes away.
 */
export function refundPostings(chart: ChartOfAccounts, sale: SaleAmounts): readonly Posting[] {
  return reversePostings(salePostings(chart, sale));
}

/**
 * Where a pending tender ends: seen after all, paid again in cash, still owed by the customer, or not found
 * within its time, which is owed too.
 */
export type TenderOutcome = 'posted' | 'paidInCash' | 'uncollected' | 'expired';

/**
 * A pending tender is resolved: the claim moves to where the money is. Only a payment that was seen after all
 * earned something, so the shop's own part is booked with it.
 */
export function tenderResolvedPostings(
  chart: ChartOfAccounts,
  tender: { readonly kind: 'card' | 'currency'; readonly amount: Won; readonly shopBenefit: Won },
  outcome: TenderOutcome,
): readonly Posting[] {
  const shopBenefit = outcome === 'posted' ? tender.shopBenefit : 0;
  return post(chart, [
    [PLACE_ROLE[placeAfter(tender.kind, outcome)], 'debit', tender.amount - shopBenefit],
    ['benefitExpense', 'debit', shopBenefit],
    ['tenderPending', 'credit', tender.amount],
  ]);
}

/** The currency's operator pays the shop what it owed for payments of wallets. */
export function merchantPaidPostings(chart: ChartOfAccounts, amount: Won): readonly Posting[] {
  return post(chart, [
    ['bank', 'debit', amount],
    ['currencyReceivable', 'credit', amount],
  ]);
}

/**
 * Deposits of the bank's statement pay what was owed; what is missing of it is the fee. Payouts for wallets
 * are in the bank's account since their run, so that matching them books their fee alone.
 *
 * @param cleared By whom it was owed, in won: what was deposited and the fee together. A fee on money of
 *   channels alone is theirs.
 */
export function depositMatchedPostings(
  chart: ChartOfAccounts,
  { fee, cleared }: { fee: Won; cleared: { card: Won; currency: Won; wallet: Won; channel: Won } },
): readonly Posting[] {
  const { card, currency, wallet, channel } = cleared;
  const isOfChannels = channel !== 0 && card === 0 && currency === 0 && wallet === 0;
  return post(chart, [
    ['bank', 'debit', card + currency + channel - fee],
    [isOfChannels ? 'channelFee' : 'paymentFee', 'debit', fee],
    ['cardReceivable', 'credit', card],
    ['currencyReceivable', 'credit', currency],
    ['channelReceivable', 'credit', channel],
  ]);
}

/** The opening float (준비금) is taken from the safe into the drawer. */
export function shiftOpenedPostings(chart: ChartOfAccounts, openingFloat: Won): readonly Posting[] {
  return post(chart, [
    ['cashDrawer', 'debit', openingFloat],
    ['safe', 'credit', openingFloat],
  ]);
}

/** Cash moved other than by a sale: owner's money in (입금), petty expense out (출금), to the safe (중간회수). */
export function cashMovedPostings(
  chart: ChartOfAccounts,
  kind: 'payIn' | 'payOut' | 'cashDrop',
  amount: Won,
): readonly Posting[] {
  switch (kind) {
    case 'payIn':
      return post(chart, [
        ['cashDrawer', 'debit', amount],
        ['ownerCapital', 'credit', amount],
      ]);
    case 'payOut':
      return post(chart, [
        ['pettyExpense', 'debit', amount],
        ['cashDrawer', 'credit', amount],
      ]);
    case 'cashDrop':
      return post(chart, [
        ['safe', 'debit', amount],
        ['cashDrawer', 'credit', amount],
      ]);
    default:
      return unreachable(kind, 'cashMovedPostings');
  }
}

/**
 * A shift closes: the difference (과부족) is booked, and the counted cash goes to the safe.
 *
 * Empty when nothing was expected and nothing counted: such a close has no entry.
 */
export function shiftClosedPostings(
  chart: ChartOfAccounts,
  cash: { expected: Won; counted: Won },
): readonly Posting[] {
  const overShort = cash.counted - cash.expected;
  return post(chart, [
    ['safe', 'debit', cash.counted],
    ['overShort', overShort < 0 ? 'debit' : 'credit', Math.abs(overShort)],
    ['cashDrawer', cash.expected < 0 ? 'debit' : 'credit', Math.abs(cash.expected)],
  ]);
}

/** A gift (서로도움) without a sale: it is held for the fundraiser, and never the shop's own. */
export function donationPostings(chart: ChartOfAccounts, amount: Won): readonly Posting[] {
  return post(chart, [
    ['cashDrawer', 'debit', amount],
    ['donationsHeld', 'credit', amount],
  ]);
}

/** Gifts go to the fundraiser, out of the drawer, the safe or the bank. */
export function handOverPostings(
  chart: ChartOfAccounts,
  source: 'drawer' | 'safe' | 'bank',
  amount: Won,
): readonly Posting[] {
  return post(chart, [
    ['donationsHeld', 'debit', amount],
    [source === 'drawer' ? 'cashDrawer' : source, 'credit', amount],
  ]);
}

/**
 * A cancelled order whose cost somebody else bears: the channel pays it out, or the rider owes it. It pays
 * for a loss and not for goods, so that no VAT is in it (부가가치세법 기본통칙 4-0-1, 손해배상금).
 */
export function orderCompensatedPostings(
  chart: ChartOfAccounts,
  from: 'channel' | 'rider',
  amount: Won,
): readonly Posting[] {
  return post(chart, [
    [from === 'channel' ? 'channelReceivable' : 'uncollected', 'debit', amount],
    ['compensation', 'credit', amount],
  ]);
}

const PLACE_ROLE: Readonly<Record<TenderPlace, AccountRole>> = {
  cash: 'cashDrawer',
  card: 'cardReceivable',
  currency: 'currencyReceivable',
  channel: 'channelReceivable',
  pending: 'tenderPending',
  uncollected: 'uncollected',
};

/** Where the money of a pending tender is after its outcome. */
export function placeAfter(kind: 'card' | 'currency', outcome: TenderOutcome): TenderPlace {
  if (outcome === 'paidInCash') return 'cash';
  return outcome === 'posted' ? kind : 'uncollected';
}
