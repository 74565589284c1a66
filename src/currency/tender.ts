import { assert } from '../base/assert.ts';
import { sumWon, won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import { isApprovalNumber } from './approval-number.ts';

/**
 * Means of payment (결제수단), as screens and papers list them: the local currency 서로e음, a card, cash, or a
 * delivery channel that has the customer's money.
 */
export const TENDER_KINDS = ['currency', 'card', 'cash', 'channel'] as const;
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

/** Cash as the cashier enters it. */
export interface CashOffer {
  readonly kind: 'cash';
  /** The part of what is due that this cash pays, before cash rounding. */
  readonly amount: Won;
  /** What was laid on the counter. */
  readonly received: Won;
}

/** What a delivery channel pays out for an order: its customer has paid there, or it bears a coupon. */
export interface ChannelTender {
  readonly kind: 'channel';
  readonly amount: Won;
  readonly state: 'posted';
}

/** A payment as the cashier enters it. The amounts of all offers have to make up what is due. */
export type TenderOffer = CashOffer | ApprovedTender | ChannelTender;

/** Cash kept by the sale, after cash rounding: `received - amount` went back as change. */
export interface CashTender {
  readonly kind: 'cash';
  readonly amount: Won;
  readonly received: Won;
  readonly state: 'posted';
}

/** A payment as applied to a sale. Amounts are positive. */
export type Tender = CashTender | ApprovedTender | ChannelTender;

/** What is to be paid. A donation at the till is part of what is due, and no part of the goods. */
export interface Bill {
  readonly due: Won;
  /** The lines of goods and services, after discounts; never more than is due. */
  readonly goodsTotal: Won;
}

/** Whether the last digit of a cash amount is dropped (원단위 절사): coins below 10 won are not in use. */
export type CashRounding = 'none' | 'floor10';

/** Why payments do not fit a bill. In order of precedence: the first that applies is the answer. */
export type TenderFailure =
  /** Something is due and nothing was offered. */
  | { readonly code: 'NO_TENDER' }
  | { readonly code: 'TENDER_NOT_POSITIVE' }
  /** Card and currency together are above what is due: the rest would be cash given back for currency. */
  | { readonly code: 'CURRENCY_OVER_TOTAL'; readonly due: Won }
  /** Currency is above the goods on the bill. */
  | { readonly code: 'CURRENCY_WITHOUT_GOODS'; readonly goodsTotal: Won }
  /** A card or currency payment that is not pending has no approval number. */
  | { readonly code: 'APPROVAL_MISSING'; readonly kind: 'card' | 'currency' }
  /** An approval number that no terminal prints. */
  | { readonly code: 'APPROVAL_MALFORMED'; readonly kind: 'card' | 'currency' }
  /** One approval stands for two payments of this sale. */
  | { readonly code: 'APPROVAL_TWICE'; readonly approvalNumber: string }
  /** The amounts do not make up what is due, or less cash was received than its amount. */
  | { readonly code: 'CASH_SHORT'; readonly short: Won }
  /** The amounts are above what is due. More cash received is change; a larger amount is a mistake. */
  | { readonly code: 'TENDERED_TOO_MUCH'; readonly due: Won };

/** Rounds the cash part of a bill. A card or currency part is exact and never comes here. */
export function roundCash(
  cashPart: Won,
  rounding: CashRounding,
): { readonly cashDue: Won; readonly dropped: Won } {
  assert(cashPart >= 0, 'roundCash: negative cash part');
  const dropped = won(rounding === 'floor10' ? cashPart % 10 : 0);
  return { cashDue: won(cashPart - dropped), dropped };
}

const amountOf = (offers: readonly TenderOffer[]): Won => sumWon(offers.map(offer => offer.amount));

/**
 * Splits what the cash of a sale keeps over its cash payments: in the order offered, so that the last one
 * gives up what rounding dropped. The answers stand beside the cash payments, one each.
 */
export function keepCash(cash: readonly CashOffer[], rounding: CashRounding): readonly Won[] {
  let left = roundCash(amountOf(cash), rounding).cashDue;
  return cash.map(offer => {
    const kept = won(Math.min(left, offer.amount));
    left = won(left - kept);
    return kept;
  });
}

/**
 * Checks payments against a bill and the local currency act (지역사랑상품권 이용 활성화에 관한 법률), or says which
 * rule they break. `TenderFailure` lists the rules in order of precedence.
 *
 * The act bans taking the currency without selling goods for it and taking more than the real sale; cash
 * given back for it would be an exchange. So what is not cash never exceeds what is due, and change comes
 * from cash alone.
 */
export function checkTenders(
  bill: Bill,
  offers: readonly TenderOffer[],
  rounding: CashRounding,
): 'ok' | TenderFailure {
  const { due, goodsTotal } = bill;
  assert(due >= 0, 'checkTenders: a refund is not a bill');
  assert(goodsTotal >= 0 && goodsTotal <= due, 'checkTenders: more goods than is due');
  if (offers.length === 0) return due === 0 ? 'ok' : { code: 'NO_TENDER' };
  // A cash part that rounding drops whole is paid with nothing in the hand.
  const isPaid = (offer: TenderOffer) =>
    offer.kind !== 'cash' || offer.received > 0 || roundCash(offer.amount, rounding).cashDue === 0;
  const isPositive = (offer: TenderOffer) => offer.amount > 0 && isPaid(offer);
  if (!offers.every(isPositive)) return { code: 'TENDER_NOT_POSITIVE' };
  if (amountOf(offers.filter(offer => offer.kind !== 'cash')) > due)
    return { code: 'CURRENCY_OVER_TOTAL', due };
  const approved = offers.flatMap(offer =>
    offer.kind === 'card' || offer.kind === 'currency' ? [offer] : [],
  );
  if (amountOf(approved.filter(offer => offer.kind === 'currency')) > goodsTotal) {
    return { code: 'CURRENCY_WITHOUT_GOODS', goodsTotal };
  }
  return checkApprovals(approved) ?? checkAmounts(due, offers, rounding);
}

function checkApprovals(approved: readonly ApprovedTender[]): TenderFailure | undefined {
  const without = approved.find(offer => offer.state === 'posted' && (offer.approvalNumber ?? '') === '');
  if (without !== undefined) return { code: 'APPROVAL_MISSING', kind: without.kind };
  const malformed = approved.find(offer => {
    const number = offer.approvalNumber ?? '';
    return number !== '' && !isApprovalNumber(number);
  });
  if (malformed !== undefined) return { code: 'APPROVAL_MALFORMED', kind: malformed.kind };
  const numbers = approved.map(offer => offer.approvalNumber ?? '').filter(number => number !== '');
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  return twice === undefined ? undefined : { code: 'APPROVAL_TWICE', approvalNumber: twice };
}

function checkAmounts(
  due: Won,
  offers: readonly TenderOffer[],
  rounding: CashRounding,
): 'ok' | TenderFailure {
  const offered = amountOf(offers);
  if (offered < due) return { code: 'CASH_SHORT', short: won(due - offered) };
  const cash = offers.filter(offer => offer.kind === 'cash');
  const kept = keepCash(cash, rounding);
  const short = sumWon(cash.map((offer, index) => Math.max(0, (kept[index] ?? 0) - offer.received)));
  if (short > 0) return { code: 'CASH_SHORT', short };
  return offered > due ? { code: 'TENDERED_TOO_MUCH', due } : 'ok';
}
