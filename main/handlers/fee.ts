import { dateText } from '../../src/base/korea-time.ts';
import { mayFollow } from '../../src/community/enrolment-states.ts';
import { tenderFault, type FeeTender } from '../../src/community/fee-payment.ts';
import {
  feeChargedPostings,
  feePaidPostings,
  feesDepositedPostings,
} from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import type { EnrolledRow } from '../store/enrolment-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import { feeRefundHandlers } from './fee-refund.ts';
import { openDrawerFor, printPayment, recordOfCentre } from './fee-work.ts';
import { requests } from './implementer.ts';
import { instructorPayHandlers } from './instructor-pay.ts';
import { moveEnrolment } from './seats.ts';
import { refuse } from './village-work.ts';
import { HELD_ROLES, paymentOf, viewDay, viewPayment } from './views/fee.ts';

export const feeHandlers = {
  ...feeRefundHandlers,
  ...instructorPayHandlers,
  of: requests.fee.of.handler(({ context: { counter }, input, errors }) => {
    if (!counter.reads.enrolments.find(input.enrolmentId)) throw errors.ENROLMENT_NOT_FOUND();
    const row = counter.reads.fees.ofEnrolment(input.enrolmentId);
    return { payment: row === undefined ? null : viewPayment(counter.reads.fees, row) };
  }),
  pay: requests.fee.pay.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.pay',
      input,
      areas: ['fee', 'enrolment', 'programme', 'journal'],
      run: work => {
        const row = work.reads.enrolments.find(input.enrolmentId);
        if (!row) throw errors.ENROLMENT_NOT_FOUND();
        const refusal = payRefusal(work.reads, row, work.atMs);
        if (refusal) refuse(refusal);
        const fault = tenderFault(row.fee + row.materials, input.tenders);
        if (fault) refuse(fault);
        pay(work, row, input.tenders);
        moveEnrolment(work, row, 'paid', { why: 'paid', role: context.role });
        if (input.isPrinted) printPayment(work, row.id, 0);
        return { enrolmentId: row.id };
      },
      answer: ({ enrolmentId }) => paymentOf(context.counter.reads, enrolmentId),
    }),
  ),
  printAgain: requests.fee.printAgain.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.printAgain',
      input,
      areas: ['device'],
      run: work => {
        const { enrolmentId } = input;
        if (!work.reads.enrolments.find(enrolmentId)) throw errors.ENROLMENT_NOT_FOUND();
        const payment = work.reads.fees.ofEnrolment(enrolmentId);
        if (!payment) throw errors.NOT_PAID();
        const copyNumber = work.reads.fees.copies(payment.id) + 1;
        const jobId = printPayment(work, enrolmentId, copyNumber);
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        work.writes.fees.addCopy(payment.id, copyNumber, work.atMs);
        return { jobId, copyNumber };
      },
      answer: result => result,
    }),
  ),
  day: requests.fee.day.handler(({ context: { counter }, input }) =>
    viewDay(counter.reads, input.date, counter.nowMs()),
  ),
  deposit: requests.fee.deposit.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.deposit',
      input,
      areas: ['fee', 'journal'],
      run: work => {
        const { reads, writes, counter, atMs, newId } = work;
        const { place, amount } = input;
        const held = reads.fees.balance(HELD_ROLES[place]);
        if (amount > held) throw errors.HELD_LESS({ data: { held } });
        const id = newId();
        writes.fees.addDeposit({ id, place, amount, depositedOn: dateText(atMs), atMs });
        recordOfCentre(work, {
          event: 'feesDeposited',
          postings: feesDepositedPostings(counter.centreChart, place, won(amount)),
          reference: '',
          sourceId: id,
          memo: '',
        });
        return {};
      },
      answer: () => viewDay(context.counter.reads, null, context.counter.nowMs()),
    }),
  ),
};

/** Why a sign-up cannot be paid now. */
function payRefusal(reads: Reads, row: EnrolledRow, atMs: number) {
  const { state, dueAtMs } = row;
  if (state === 'paid' || state === 'finished' || reads.fees.ofEnrolment(row.id))
    return { code: 'ALREADY_PAID' };
  if (state === 'applied' || state === 'waiting') return { code: 'NOT_YOUR_TURN' };
  if (state === 'expired' || (dueAtMs !== null && dueAtMs <= atMs)) return { code: 'PAY_TOO_LATE' };
  const isCancelled = reads.programmes.find(row.programmeId)?.state === 'cancelled';
  if (isCancelled || !mayFollow(state, 'paid'))
    return { code: 'FEE_OVER', state: isCancelled ? 'cancelled' : state };
  return undefined;
}

/**
 * Charges the fee and pays it at once: a seat that is not paid yet is nobody's debt, it runs out by itself
 * (docs/decisions/0036-fees.md).
 */
export function pay(work: Change, row: EnrolledRow, tenders: readonly FeeTender[]): void {
  const { reads, writes, counter, atMs, newId } = work;
  const id = newId();
  const number = writes.nextNumber('fee');
  const { fee, materials } = row;
  const paidOn = dateText(atMs);
  writes.fees.add({ id, enrolmentId: row.id, number, fee, materials, paidOn, atMs });
  const memo = reads.programmes.find(row.programmeId)?.name ?? '';
  const about = { reference: String(number), sourceId: id, memo };
  const amounts = { fee: won(fee), materials: won(materials) };
  recordOfCentre(work, {
    ...about,
    event: 'feeCharged',
    postings: feeChargedPostings(counter.centreChart, amounts),
  });
  for (const [index, tender] of tenders.entries()) {
    writes.fees.addTender({ paymentId: id, position: index + 1, ...asKept(tender) });
    const postings = feePaidPostings(counter.centreChart, tender.place, won(tender.amount));
    recordOfCentre(work, { ...about, event: 'feePaid', postings });
  }
  openDrawerFor(work, id, tenders);
}

/** What a way of paying does not have is not kept of it. */
function asKept({ place, amount, received, approvalNumber }: FeeTender): FeeTender {
  const hasApproval = place === 'card' || place === 'currency';
  return {
    place,
    amount,
    received: place === 'cash' ? (received ?? amount) : null,
    approvalNumber: hasApproval ? approvalNumber : null,
  };
}
