import {
  FEE_PLACES,
  needsApproval,
  tenderFault,
  type FeeTender,
} from '../../../src/community/fee-payment.ts';
import type { EnrolmentView } from '../../../src/contract/enrolment.ts';

/** Whoever has a seat and has to pay for it. */
export const owes = ({ state, due }: Pick<EnrolmentView, 'state' | 'due'>): boolean =>
  state === 'selected' && due > 0;

export const PLACES = FEE_PLACES;
export type Place = (typeof PLACES)[number];

/** One way of paying as it is being entered. */
export interface Part {
  readonly place: Place;
  readonly approvalNumber: string;
  /** Cash laid on the desk; null is the exact amount. */
  readonly received: number | null;
}

/** A fee as it is being paid: in one way, or in two, of which the second pays what the first leaves. */
export interface Entered {
  readonly first: Part;
  readonly second: Part | null;
  /** Of the first of two; null while nothing is typed. */
  readonly amount: number | null;
}

export const emptyPart = (place: Place): Part => ({ place, approvalNumber: '', received: null });

/** The ways and what each pays, as main takes them. */
export function toTenders(due: number, { first, second, amount }: Entered): FeeTender[] {
  if (second === null) return [toTender(first, due)];
  const own = amount ?? 0;
  return [toTender(first, own), toTender(second, due - own)];
}

function toTender({ place, approvalNumber, received }: Part, amount: number): FeeTender {
  const approval = approvalNumber.trim();
  return {
    place,
    amount,
    received: place === 'cash' ? (received ?? amount) : null,
    approvalNumber: needsApproval(place) && approval !== '' ? approval : null,
  };
}

/** What main would say, said while it is typed; a part of nothing is no part. */
export function faultOf(due: number, tenders: readonly FeeTender[]) {
  return tenders.some(({ amount }) => amount <= 0)
    ? ({ code: 'PART_EMPTY' } as const)
    : tenderFault(due, tenders);
}
