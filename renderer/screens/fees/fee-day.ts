import type { FeeDay, FeePaymentView } from '../../../src/contract/fee.ts';
import type { Place } from './fee-parts.ts';

/** Money over the desk: a fee that came in, or what of one went back. */
export interface Movement {
  readonly key: string;
  readonly payment: FeePaymentView;
  readonly kind: 'paid' | 'back';
  /** Less than nothing when it went back. */
  readonly amount: number;
  readonly places: readonly Place[];
}

/** What moved on a day, in the order of the receipts; a fee that was paid and went back is two of them. */
export function movementsOf({ date, payments }: Pick<FeeDay, 'date' | 'payments'>): readonly Movement[] {
  return payments.flatMap(payment => {
    const { enrolmentId, paidOn, total, tenders, refund } = payment;
    const paid: Movement = {
      key: `${enrolmentId}-paid`,
      payment,
      kind: 'paid',
      amount: total,
      places: tenders.map(({ place }) => place),
    };
    const isBack = refund?.refundedOn === date;
    const back: Movement[] = isBack
      ? [
          {
            key: `${enrolmentId}-back`,
            payment,
            kind: 'back',
            amount: 0 - refund.total,
            places: refund.places.map(({ place }) => place),
          },
        ]
      : [];
    return paidOn === date ? [paid, ...back] : back;
  });
}

/** What came in, went back and is left of rows. */
export function sumsOf(rows: readonly { readonly received: number; readonly refunded: number }[]) {
  const received = rows.reduce((sum, row) => sum + row.received, 0);
  const refunded = rows.reduce((sum, row) => sum + row.refunded, 0);
  return { received, refunded, left: received - refunded };
}
