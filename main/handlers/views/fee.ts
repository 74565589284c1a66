import { required } from '../../../src/base/assert.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { maskName } from '../../../src/community/mask.ts';
import { changeOf } from '../../../src/community/fee-payment.ts';
import type { FeeDay, FeePaymentView } from '../../../src/contract/fee.ts';
import type { FeeReads, ListedPaymentRow } from '../../store/fee-store.ts';
import type { Reads } from '../../store/stores.ts';

/** Of one who was erased the payment stays, and nothing that names anybody. */
export function viewPayment(fees: FeeReads, row: ListedPaymentRow): FeePaymentView {
  const { personName, ...facts } = row;
  const tenders = fees.tenders(row.id);
  return {
    ...facts,
    maskedName: personName === null ? '' : maskName(personName),
    total: row.fee + row.materials,
    tenders: tenders.map(({ place, amount, received, approvalNumber }) => ({
      place,
      amount,
      received,
      approvalNumber,
    })),
    change: changeOf(tenders),
    refund: viewRefund(fees, row.id),
  };
}

function viewRefund(fees: FeeReads, paymentId: string): FeePaymentView['refund'] {
  const row = fees.refund(paymentId);
  if (!row) return null;
  const { why, fee, materials, refundedOn } = row;
  const places = [...fees.refundTenders(paymentId)];
  return { why, fee, materials, total: fee + materials, places, refundedOn };
}

export function paymentOf(reads: Pick<Reads, 'fees'>, enrolmentId: string): FeePaymentView {
  const row = required(reads.fees.ofEnrolment(enrolmentId), `payment of enrolment ${enrolmentId}`);
  return viewPayment(reads.fees, row);
}

export const HELD_ROLES = {
  cash: 'centreCash',
  card: 'feeCardReceivable',
  currency: 'feeCurrencyReceivable',
} as const;
const HELD = ['cash', 'card', 'currency'] as const;

export function viewDay({ fees }: Pick<Reads, 'fees'>, date: string | null, nowMs: number): FeeDay {
  const day = date ?? dateText(nowMs);
  return {
    date: day,
    byPlace: [...fees.byPlace(day)],
    payments: fees.ofDay(day).map(row => viewPayment(fees, row)),
    open: fees.open(),
    held: HELD.map(place => ({ place, amount: fees.balance(HELD_ROLES[place]) })),
  };
}
