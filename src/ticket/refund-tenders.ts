import { assert } from '../base/assert.ts';
import type { CashRounding } from '../currency/tender.ts';
import type { TenderPlace } from '../ledger/shop-postings.ts';
import { sumWon, won, type Won } from '../money/won.ts';

/** A payment of a sale, as far as refunds are concerned. */
export interface PaidTender {
  readonly id: string;
  /** Where its money is now; what nobody ever saw cannot be taken back in part. */
  readonly place: TenderPlace;
  readonly amount: Won;
  /** What earlier refunds gave back of it, cash rounding left out. */
  readonly returned: Won;
}

/** What a refund is to give back, and what went before. All amounts are of the bill: before cash rounding. */
export interface RefundSum {
  /** Of the lines that are taken back now. */
  readonly due: Won;
  /** What 원단위 절사 took off the cash of the sale, less what earlier refunds have reversed of it. */
  readonly roundingLeft: Won;
  /** Nothing of the sale is left afterwards. */
  readonly isLast: boolean;
}

/** What goes back by one payment. */
export interface ReturnedTender {
  readonly id: string;
  /** Never 0. */
  readonly amount: Won;
}

export interface RefundPlan {
  readonly tenders: readonly ReturnedTender[];
  /** `due` less what goes back; below zero when an earlier refund gave a few won less than it owed. */
  readonly rounding: Won;
}

/** Why a refund cannot go back as asked. In order of precedence. */
export type RefundTenderFailure =
  /** A payment that nobody has seen is resolved first, or the whole sale goes back at once. */
  | { readonly code: 'PENDING_FIRST'; readonly tenderId: string }
  | { readonly code: 'TENDER_NOT_FOUND'; readonly tenderId: string }
  /** More than the payment took, less what it gave back. Currency and cards never go back as cash so. */
  | { readonly code: 'RETURN_OVER_PAID'; readonly tenderId: string; readonly left: Won }
  /** The parts do not make up what is to go back. */
  | { readonly code: 'RETURN_NOT_DUE'; readonly due: Won };

/**
 * Spreads a refund over the payments of its sale: each gives back at most what it took, in its own kind
 * (domain.md A5: local currency never comes back as cash).
 *
 * Unless the person says otherwise, the payment that was made last goes back first: with currency first and
 * the rest in cash, the drawer gives what it can before a terminal has to be asked. Cash goes back in coins
 * that are in use; what that leaves is booked as cash rounding and evened out by the last refund, so that all
 * refunds of a sale together give back exactly what was paid.
 *
 * @param asked What each payment is to give back of the bill; undefined leaves it to the rule.
 */
export function planRefund(
  paid: readonly PaidTender[],
  sum: RefundSum,
  rounding: CashRounding,
  asked: readonly ReturnedTender[] | undefined,
): RefundPlan | RefundTenderFailure {
  assert(sum.due >= 0, 'planRefund: a refund gives back');
  const pending = paid.find(tender => tender.place === 'pending');
  const isWhole = sum.isLast && paid.every(tender => tender.returned === 0);
  if (pending !== undefined && !isWhole) return { code: 'PENDING_FIRST', tenderId: pending.id };
  // All that is left goes back where it came from: there is nothing to choose, and nothing may remain.
  if (sum.isLast) {
    const all = paid.map(tender => ({ id: tender.id, amount: leftOf(tender) }));
    return planOf(sum.due, all);
  }
  const parts = asked ?? lastFirst(paid, sum);
  const fault = faultOf(paid, sum, parts);
  if (fault !== undefined) return fault;
  const isCash = (part: ReturnedTender) => paid.find(({ id }) => id === part.id)?.place === 'cash';
  const inCoins = rounding === 'floor10' ? dropFromLast(parts, isCash) : parts;
  const kept = inCoins.map(part => {
    const tender = paid.find(({ id }) => id === part.id);
    if (tender?.place !== 'cash') return part;
    return { id: part.id, amount: won(Math.min(part.amount, leftOf(tender))) };
  });
  return planOf(sum.due, kept);
}

/**
 * The cash of a refund is one handful of coins: what is below 10 won of all of it is dropped once, however
 * many payments it goes back to, and the last of them gives it up.
 */
function dropFromLast(
  parts: readonly ReturnedTender[],
  isCash: (part: ReturnedTender) => boolean,
): readonly ReturnedTender[] {
  let left = sumWon(parts.filter(isCash).map(({ amount }) => amount)) % 10;
  const dropped = parts.toReversed().map(part => {
    if (!isCash(part)) return part;
    const amount = won(Math.max(0, part.amount - left));
    left -= part.amount - amount;
    return { id: part.id, amount };
  });
  return dropped.toReversed();
}

function planOf(due: Won, parts: readonly ReturnedTender[]): RefundPlan {
  const tenders = parts.filter(({ amount }) => amount > 0);
  return { tenders, rounding: won(due - sumWon(tenders.map(({ amount }) => amount))) };
}

function leftOf({ amount, returned }: PaidTender): Won {
  return won(amount - returned);
}

/** What a payment may give back of the bill: cash also what rounding took off it. */
function billLeft(tender: PaidTender, paid: readonly PaidTender[], { roundingLeft }: RefundSum): Won {
  const isLastCash = paid.findLast(({ place }) => place === 'cash') === tender;
  return won(leftOf(tender) + (isLastCash ? Math.max(0, roundingLeft) : 0));
}

function lastFirst(paid: readonly PaidTender[], sum: RefundSum): readonly ReturnedTender[] {
  let left: number = sum.due;
  const parts = paid.toReversed().map(tender => {
    const amount = won(Math.min(left, billLeft(tender, paid, sum)));
    left -= amount;
    return { id: tender.id, amount };
  });
  // The receipt lists them as the sale's did.
  return parts.toReversed();
}

function faultOf(
  paid: readonly PaidTender[],
  sum: RefundSum,
  parts: readonly ReturnedTender[],
): RefundTenderFailure | undefined {
  for (const { id, amount } of parts) {
    const tender = paid.find(one => one.id === id);
    if (tender === undefined) return { code: 'TENDER_NOT_FOUND', tenderId: id };
    const left = billLeft(tender, paid, sum);
    if (amount > left) return { code: 'RETURN_OVER_PAID', tenderId: id, left };
  }
  // Cash that rounding dropped whole is no payment that could give it back.
  const dropped = paid.some(({ place }) => place === 'cash') ? 0 : Math.max(0, sum.roundingLeft);
  const short = sum.due - sumWon(parts.map(({ amount }) => amount));
  return short >= 0 && short <= dropped ? undefined : { code: 'RETURN_NOT_DUE', due: sum.due };
}
