import type { FeePlace } from '../ledger/centre-postings.ts';

/** One way in which a part of a fee is paid. */
export interface FeeTender {
  readonly place: FeePlace;
  readonly amount: number;
  /** What is handed over in cash; null of any other way. */
  readonly received: number | null;
  /** As the terminal or the app shows it; null where there is none. */
  readonly approvalNumber: string | null;
}

export type TenderFault =
  | { readonly code: 'PLACE_TWICE' }
  | { readonly code: 'AMOUNTS_DIFFER'; readonly due: number; readonly given: number }
  | { readonly code: 'CASH_TOO_LITTLE'; readonly missing: number }
  | { readonly code: 'APPROVAL_MISSING'; readonly place: FeePlace };

/** The ways to pay, as the desk offers them. */
export const FEE_PLACES = ['currency', 'card', 'bank', 'cash'] as const satisfies readonly FeePlace[];

/** What a card company or the operator of the currency owes is found again by its approval number. */
const NEEDS_APPROVAL: readonly FeePlace[] = ['card', 'currency'];
export const needsApproval = (place: FeePlace): boolean => NEEDS_APPROVAL.includes(place);

/** Whether tenders pay exactly what is due. Cash alone may be more than its part, and gives change. */
export function tenderFault(due: number, tenders: readonly FeeTender[]): TenderFault | undefined {
  if (new Set(tenders.map(({ place }) => place)).size < tenders.length) return { code: 'PLACE_TWICE' };
  const given = tenders.reduce((sum, { amount }) => sum + amount, 0);
  if (given !== due) return { code: 'AMOUNTS_DIFFER', due, given };
  const missing = -changeOf(tenders);
  if (missing > 0) return { code: 'CASH_TOO_LITTLE', missing };
  const bare = tenders.find(one => needsApproval(one.place) && (one.approvalNumber ?? '') === '');
  return bare === undefined ? undefined : { code: 'APPROVAL_MISSING', place: bare.place };
}

/** What goes back over the desk (거스름돈). */
export function changeOf(tenders: readonly Pick<FeeTender, 'place' | 'amount' | 'received'>[]): number {
  const cash = tenders.find(({ place }) => place === 'cash');
  return cash === undefined ? 0 : (cash.received ?? 0) - cash.amount;
}

/**
 * By which ways a refund goes back: each at most what came by it, the last one first. A part by card is so
 * cancelled once and not in two halves.
 */
export function refundPlaces(
  tenders: readonly Pick<FeeTender, 'place' | 'amount'>[],
  total: number,
): readonly { readonly place: FeePlace; readonly amount: number }[] {
  let left = total;
  return tenders.toReversed().flatMap(({ place, amount }) => {
    const back = Math.min(left, amount);
    left -= back;
    return back === 0 ? [] : [{ place, amount: back }];
  });
}
