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
  const today = dateText(nowMs);
  const day = date ?? today;
  const payments = fees.ofDay(day).map(row => viewPayment(fees, row));
  return {
    date: day,
    today,
    byPlace: [...fees.byPlace(day)],
    byProgramme: byProgramme(payments, day),
    payments,
    deposits: [...fees.deposits(day)],
    open: fees.open(),
    held: HELD.map(place => ({ place, amount: fees.balance(HELD_ROLES[place]) })),
  };
}

/** What of payments came in and went back on a day, by what it was for. */
function byProgramme(payments: readonly FeePaymentView[], day: string): FeeDay['byProgramme'] {
  const sums = new Map<string, FeeDay['byProgramme'][number]>();
  for (const { programmeId, programmeName: name, total, paidOn, refund } of payments) {
    const sum = sums.get(programmeId) ?? { programmeId, name, count: 0, received: 0, refunded: 0 };
    const isPaid = paidOn === day;
    const refunded = refund?.refundedOn === day ? refund.total : 0;
    sums.set(programmeId, {
      ...sum,
      count: sum.count + (isPaid ? 1 : 0),
      received: sum.received + (isPaid ? total : 0),
      refunded: sum.refunded + refunded,
    });
  }
  return [...sums.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'ko'));
}
