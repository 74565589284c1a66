import { dateText } from '../../src/base/korea-time.ts';
import { refundPlaces } from '../../src/community/fee-payment.ts';
import { refundOf, refundParts } from '../../src/community/refund.ts';
import type { RefundPreview } from '../../src/contract/fee.ts';
import { feeRefundedPostings } from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import type { EnrolledRow } from '../store/enrolment-store.ts';
import type { FeeRefundRow, ListedPaymentRow } from '../store/fee-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import { openDrawerFor, printPayment, recordOfCentre, refundTable } from './fee-work.ts';
import { requests } from './implementer.ts';
import { lessonsBegun } from './lessons-begun.ts';
import { moveEnrolment, moveWaitingOn } from './seats.ts';
import { refuse } from './village-work.ts';
import { paymentOf } from './views/fee.ts';

type TableId = RefundPreview['tableId'];

interface Wish {
  readonly enrolmentId: string;
  readonly tableId: TableId;
  readonly materialsBack: boolean;
}

export const feeRefundHandlers = {
  previewRefund: requests.fee.previewRefund.handler(({ context: { counter }, input }) =>
    counted(counter.reads, refundable(counter.reads, input.enrolmentId), input, counter.nowMs()),
  ),
  refund: requests.fee.refund.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.refund',
      input,
      areas: ['fee', 'enrolment', 'programme', 'journal'],
      run: work => {
        const found = refundable(work.reads, input.enrolmentId);
        const { total } = counted(work.reads, found, input, work.atMs);
        if (total !== input.expectedTotal) throw errors.REFUND_CHANGED({ data: { total } });
        refund(work, found, input, { role: context.role, isPrinted: input.isPrinted });
        moveWaitingOn(work, found.row.programmeId);
        return { enrolmentId: found.row.id };
      },
      answer: ({ enrolmentId }) => paymentOf(context.counter.reads, enrolmentId),
    }),
  ),
  refundProgramme: requests.fee.refundProgramme.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.refundProgramme',
      input,
      areas: ['fee', 'enrolment', 'programme', 'journal'],
      run: work => {
        const { programmeId, isPrinted } = input;
        const programme = work.reads.programmes.find(programmeId);
        if (!programme) throw errors.PROGRAMME_NOT_FOUND();
        if (programme.state !== 'cancelled') throw errors.PROGRAMME_NOT_CANCELLED();
        const enrolmentIds = work.reads.fees.unrefunded(programmeId);
        if (enrolmentIds.length === 0) throw errors.NOTHING_TO_REFUND();
        let total = 0;
        for (const enrolmentId of enrolmentIds) {
          const found = refundable(work.reads, enrolmentId);
          const wish = { enrolmentId, tableId: 'law', materialsBack: true } as const;
          total += refund(work, found, wish, { role: context.role, isPrinted });
        }
        return { count: enrolmentIds.length, total };
      },
      answer: result => result,
    }),
  ),
};

interface Refundable {
  readonly row: EnrolledRow;
  readonly payment: ListedPaymentRow;
  readonly why: FeeRefundRow['why'];
}

/** The payment of which something may go back, and why. What is refused is declared by the requests. */
function refundable(reads: Reads, enrolmentId: string): Refundable {
  const row = reads.enrolments.find(enrolmentId) ?? refuse({ code: 'ENROLMENT_NOT_FOUND' });
  const payment = reads.fees.ofEnrolment(enrolmentId) ?? refuse({ code: 'NOT_PAID' });
  if (reads.fees.refund(payment.id)) refuse({ code: 'ALREADY_REFUNDED' });
  const isCancelled = reads.programmes.find(row.programmeId)?.state === 'cancelled';
  if (isCancelled && (row.state === 'paid' || row.state === 'finished'))
    return { row, payment, why: 'centreCancelled' };
  if (row.state === 'paid') return { row, payment, why: 'left' };
  // Two entries were one person, who has paid twice.
  const isMerged = row.state === 'cancelled' && reads.enrolments.moves(row.id).at(-1)?.why === 'merged';
  return isMerged ? { row, payment, why: 'merged' } : refuse({ code: 'FEE_OVER', state: row.state });
}

/** What goes back: all of it when it is not the person who leaves, else as the table says. */
function counted(reads: Reads, found: Refundable, wish: Wish, atMs: number): RefundPreview {
  const { payment, row, why } = found;
  const table = refundTable(wish.tableId, dateText(atMs));
  const { dates, begun } = lessonsBegun(reads, row.programmeId, atMs);
  const used = why === 'left' ? begun : 0;
  const withdrawal = { fee: payment.fee, lessons: dates, used };
  const fee = refundOf(table, withdrawal);
  const materials = used === 0 || wish.materialsBack ? payment.materials : 0;
  const total = fee + materials;
  return {
    why,
    tableId: wish.tableId,
    tableName: table.name,
    paid: { fee: payment.fee, materials: payment.materials },
    lessons: dates.length,
    used,
    parts: refundParts(table, withdrawal).map(part => ({
      lessons: part.lessons,
      used: part.used,
      fee: Math.round(part.fee),
      keeps: [...part.keeps],
    })),
    fee,
    materials,
    total,
    places: [...refundPlaces(reads.fees.tenders(payment.id), total)],
  };
}

/** Gives back what is to go back, in the ways that it came by, and frees the seat. */
function refund(
  work: Change,
  found: Refundable,
  wish: Wish,
  by: { readonly role: string; readonly isPrinted: boolean },
): number {
  const { writes, counter, atMs } = work;
  const { row, payment, why } = found;
  const preview = counted(work.reads, found, wish, atMs);
  const { fee, materials, total, lessons, used, places, tableId } = preview;
  const paymentId = payment.id;
  const refundedOn = dateText(atMs);
  writes.fees.addRefund({ paymentId, why, tableId, lessons, used, fee, materials, refundedOn, atMs });
  for (const part of places) {
    writes.fees.addRefundTender(paymentId, part);
    recordOfCentre(work, {
      event: 'feeRefunded',
      postings: feeRefundedPostings(counter.centreChart, part.place, won(part.amount)),
      reference: String(payment.number),
      sourceId: paymentId,
      memo: payment.programmeName,
      policyVersion: tableId,
    });
  }
  if (row.state !== 'cancelled')
    moveEnrolment(work, row, total === 0 ? 'cancelled' : 'refunded', {
      why: why === 'left' ? 'withdrawn' : 'programmeCancelled',
      role: by.role,
      isDropped: why === 'left' && used > 0 ? 1 : 0,
    });
  openDrawerFor(work, paymentId, places);
  if (by.isPrinted) printPayment(work, row.id, 0);
  return total;
}
