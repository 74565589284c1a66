import { assert } from '../base/assert.ts';
import { sumWon, won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import { isApprovalNumber } from './approval-number.ts';

/** Means of payment (결제수단): cash, a card, or the local currency 서로e음. */
export const TENDER_KINDS = ['cash', 'card', 'currency'] as const;
export type TenderKind = (typeof TENDER_KINDS)[number];

/** What is known of the approval (승인) that a card or currency payment holds. */
export interface Approval {
  readonly approvalNumber?: string;
  readonly approvedAtMs?: number;
  /** As `maskCard` gives it: at most the first six and the last four digits. */
  readonly maskedCard?: string;
}

/** A card or currency payment: pending until someone has seen its approval. */
export interface ApprovedTender extends Approval {
  readonly kind: 'card' | 'currency';
  readonly amount: Won;
  readonly state: 'posted' | 'pending';
}

/** Cash as it is laid on the counter. How much of it the sale keeps is worked out at settlement. */
export interface CashOffer {
  readonly kind: 'cash';
  readonly received: Won;
}

/** A payment as the cashier enters it. */
export type TenderOffer = CashOffer | ApprovedTender;

/** Cash kept by the sale: `received - amount` went back as change. */
export interface CashTender {
  readonly kind: 'cash';
  readonly amount: Won;
  readonly received: Won;
  readonly state: 'posted';
}

/** A payment as applied to a sale. Amounts are positive. */
export type Tender = CashTender | ApprovedTender;

/** What is to be paid. A donation at the till is part of what is due, and no part of the goods. */
export interface Bill {
  readonly due: Won;
  /** The lines of goods and services, after discounts; never more than is due. */
  readonly goodsTotal: Won;
}

/** Whether the last digit of a cash amount is dropped (원단위 절사): coins below 10 won are not in use. */
export type CashRounding = 'none' | 'floor10';

export const TENDER_CODES = [
  'NO_TENDER',
  'TENDER_NOT_POSITIVE',
  'CURRENCY_OVER_TOTAL',
  'CURRENCY_WITHOUT_GOODS',
  'APPROVAL_MISSING',
  'APPROVAL_MALFORMED',
  'CASH_SHORT',
  'TENDERED_TOO_MUCH',
] as const;
export type TenderCode = (typeof TENDER_CODES)[number];

/** Rounds the cash part of a bill. A card or currency part is exact and never comes here. */
export function roundCash(
  cashPart: Won,
  rounding: CashRounding,
): { readonly cashDue: Won; readonly dropped: Won } {
  assert(cashPart >= 0, 'roundCash: negative cash part');
  const dropped = won(rounding === 'floor10' ? cashPart % 10 : 0);
  return { cashDue: won(cashPart - dropped), dropped };
}

const sumOf = (offers: readonly TenderOffer[], pick: (offer: TenderOffer) => number) =>
  sumWon(offers.map(pick));

/** The sum of the payments that are not cash. */
export function nonCashTotal(offers: readonly TenderOffer[]): Won {
  return sumOf(offers, offer => (offer.kind === 'cash' ? 0 : offer.amount));
}

/** The cash laid on the counter. */
export function cashReceived(offers: readonly TenderOffer[]): Won {
  return sumOf(offers, offer => (offer.kind === 'cash' ? offer.received : 0));
}

/**
 * Checks payments against a bill and the local currency act (지역사랑상품권 이용 활성화에 관한 법률), or says which rule
 * they break.
 *
 * The act bans taking the currency without selling goods for it and taking more than the real sale; giving cash back
 * from it would be an exchange. So what is not cash may never exceed what is due, and change can only come from cash.
 *
 * The codes are in order of precedence, as in `TENDER_CODES`: the first that applies is returned.
 * - `NO_TENDER`: something is due and nothing was offered.
 * - `TENDER_NOT_POSITIVE`: an amount of zero or less.
 * - `CURRENCY_OVER_TOTAL`: card and currency together are above what is due.
 * - `CURRENCY_WITHOUT_GOODS`: the currency part is above the goods on the bill.
 * - `APPROVAL_MISSING`: a card or currency payment that is not pending has no approval number.
 * - `APPROVAL_MALFORMED`: an approval number that no terminal prints.
 * - `CASH_SHORT`: everything together, after cash rounding, is below what is due.
 * - `TENDERED_TOO_MUCH`: cash although what is due was covered before it.
 */
export function checkTenders(
  bill: Bill,
  offers: readonly TenderOffer[],
  rounding: CashRounding,
): 'ok' | TenderCode {
  assert(bill.due >= 0, 'checkTenders: a refund is not a bill');
  assert(bill.goodsTotal <= bill.due, 'checkTenders: more goods than is due');
  if (offers.length === 0) return bill.due === 0 ? 'ok' : 'NO_TENDER';
  if (offers.some(offer => (offer.kind === 'cash' ? offer.received : offer.amount) <= 0)) {
    return 'TENDER_NOT_POSITIVE';
  }
  const nonCash = nonCashTotal(offers);
  if (nonCash > bill.due) return 'CURRENCY_OVER_TOTAL';
  const currency = sumOf(offers, offer => (offer.kind === 'currency' ? offer.amount : 0));
  if (currency > bill.goodsTotal) return 'CURRENCY_WITHOUT_GOODS';
  const approved = offers.filter(offer => offer.kind !== 'cash');
  if (approved.some(offer => offer.state === 'posted' && (offer.approvalNumber ?? '') === '')) {
    return 'APPROVAL_MISSING';
  }
  if (approved.some(offer => offer.approvalNumber !== undefined && !isApprovalNumber(offer.approvalNumber))) {
    return 'APPROVAL_MALFORMED';
  }
  return checkCash(won(bill.due - nonCash), offers, rounding);
}

/** The part of `checkTenders` that looks at cash only. */
function checkCash(cashPart: Won, offers: readonly TenderOffer[], rounding: CashRounding) {
  const cash = offers.filter(offer => offer.kind === 'cash');
  if (cash.length === 0) return cashPart === 0 ? 'ok' : 'CASH_SHORT';
  const { cashDue } = roundCash(cashPart, rounding);
  if (cashReceived(cash) < cashDue) return 'CASH_SHORT';
  // The last cash payment has to be needed. A part below 10 won that is dropped as a whole may still be offered once.
  const coveredBefore = cash.length > 1 && cashReceived(cash.slice(0, -1)) >= cashDue;
  return cashPart === 0 || coveredBefore ? 'TENDERED_TOO_MUCH' : 'ok';
}
