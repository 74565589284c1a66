import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { maskName } from '../../src/community/mask.ts';
import { FEE_PLACES, refundPlaces } from '../../src/community/fee-payment.ts';
import { refundOf, refundParts } from '../../src/community/refund.ts';
import type { FeeOwed, ProgrammeRefund, RefundPreview } from '../../src/contract/fee.ts';
import { feeRefundedPostings } from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import type { EnrolledRow } from '../store/enrolment-store.ts';
import type { FeeRefundRow, ListedPaymentRow } from '../store/fee-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Counter } from './context.ts';
import { openDrawerFor, printPayment, recordOfCentre, refundTable } from './fee-work.ts';
import { requests } from './implementer.ts';
import { lessonsBegun } from './lessons-begun.ts';
import { livingPerson } from './living-person.ts';
import { moveEnrolment, moveWaitingOn } from './seats.ts';
import { refuse } from './village-work.ts';
import { paymentOf } from './views/fee.ts';

/** What a refund is counted by: a change counts with its own reads. */
export type Counted = Pick<Counter, 'reads' | 'settings'>;

export const asSeenBy = ({ reads, counter }: Change): Counted => ({ reads, settings: counter.settings });

interface Wish {
  readonly enrolmentId: string;
  readonly materialsBack: boolean;
}

export const feeRefundHandlers = {
  previewRefund: requests.fee.previewRefund.handler(({ context: { counter }, input }) =>
    counted(counter, refundable(counter.reads, input.enrolmentId), input, counter.nowMs()),
  ),
  refund: requests.fee.refund.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.refund',
      input,
      areas: ['fee', 'enrolment', 'programme', 'journal'],
      run: work => {
        const found = refundable(work.reads, input.enrolmentId);
        const { total } = counted(asSeenBy(work), found, input, work.atMs);
        if (total !== input.expectedTotal) throw errors.REFUND_CHANGED({ data: { total } });
        refund(work, found, input, { role: context.role, isPrinted: input.isPrinted });
        moveWaitingOn(work, found.row.programmeId);
        return { enrolmentId: found.row.id };
      },
      answer: ({ enrolmentId }) => paymentOf(context.counter.reads, enrolmentId),
    }),
  ),
  previewProgramme: requests.fee.previewProgramme.handler(({ context: { counter }, input, errors }) => {
    const programme = counter.reads.programmes.find(input.programmeId);
    if (!programme) throw errors.PROGRAMME_NOT_FOUND();
    if (programme.state !== 'cancelled') throw errors.PROGRAMME_NOT_CANCELLED();
    return countedOfProgramme(counter, input.programmeId, counter.nowMs());
  }),
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
        const { people, count, total } = countedOfProgramme(asSeenBy(work), programmeId, work.atMs);
        if (count === 0) throw errors.NOTHING_TO_REFUND();
        if (total !== input.expectedTotal) throw errors.REFUND_CHANGED({ data: { total } });
        for (const { enrolmentId } of people) {
          const wish = { enrolmentId, materialsBack: true };
          refund(work, refundable(work.reads, enrolmentId), wish, { role: context.role, isPrinted });
        }
        return { count, total };
      },
      answer: result => result,
    }),
  ),
  ofPerson: requests.fee.ofPerson.handler(({ context: { counter }, input, errors }) => {
    const { id } = livingPerson(counter.reads, input.personId, errors);
    const rows = refundsOfPerson(counter, id, counter.nowMs());
    return { rows: [...rows], total: sumOf(rows) };
  }),
  owed: requests.fee.owed.handler(({ context: { counter } }) => {
    const rows = owedBack(counter.reads);
    return { rows, total: sumOf(rows) };
  }),
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
  return { row, payment, why: whyBack(reads, row) ?? refuse({ code: 'FEE_OVER', state: row.state }) };
}

const sumOf = (rows: readonly { readonly total: number }[]) =>
  rows.reduce((sum, { total }) => sum + total, 0);

/** What the moves of a sign-up say of a fee that was given up, before the reason. */
const GIVEN_UP = 'feeGivenUp.';

/** Why something of a payment may go back; undefined when it is over. */
function whyBack(reads: Reads, row: EnrolledRow): FeeRefundRow['why'] | undefined {
  const last = reads.enrolments.moves(row.id).at(-1)?.why;
  if (last?.startsWith(GIVEN_UP)) return undefined;
  const isCancelled = reads.programmes.find(row.programmeId)?.state === 'cancelled';
  if (isCancelled && (row.state === 'paid' || row.state === 'finished')) return 'centreCancelled';
  if (row.state === 'paid') return 'left';
  // Two entries were one person, who has paid twice.
  return row.state === 'cancelled' && last === 'merged' ? 'merged' : undefined;
}

/**
 * What would go back to whoever is to be erased is given up with a reason; nothing of it when there is none.
 *
 * @returns What is to go back first.
 */
export function giveUpFees(work: Change, personId: string, reason: string | null, role: string): number {
  const rows = refundsOfPerson(asSeenBy(work), personId, work.atMs);
  if (reason === null) return sumOf(rows);
  for (const { enrolmentId } of rows) {
    const { state } = required(work.reads.enrolments.find(enrolmentId), `enrolment ${enrolmentId}`);
    const move = { state, why: `${GIVEN_UP}${reason}`, atMs: work.atMs, role };
    work.writes.enrolments.addMove(enrolmentId, move);
  }
  return 0;
}

/** What goes back, and to how many, where the centre cancels a programme: all that was paid. */
export function paidBack(
  { fees, enrolments }: Pick<Reads, 'fees' | 'enrolments'>,
  programmeId: string,
): { readonly count: number; readonly total: number } {
  const rows = fees
    .unrefunded(programmeId)
    .filter(id => enrolments.moves(id).at(-1)?.why.startsWith(GIVEN_UP) !== true)
    .map(id => required(fees.ofEnrolment(id), `payment of ${id}`));
  return { count: rows.length, total: rows.reduce((sum, { fee, materials }) => sum + fee + materials, 0) };
}

/** What the centre has to give back without being asked. */
function owedBack(reads: Reads): FeeOwed[] {
  return reads.fees.owed().flatMap(payment => {
    const row = reads.enrolments.find(payment.enrolmentId);
    const why = row && whyBack(reads, row);
    if (why === undefined || why === 'left') return [];
    const { enrolmentId, number, programmeName, fee, materials, personName } = payment;
    const maskedName = personName === null ? '' : maskName(personName);
    return [{ enrolmentId, number, maskedName, programmeName, why, total: fee + materials }];
  });
}

/** What goes back now to somebody who would leave all that is not over, and what of it was paid twice. */
export function refundsOfPerson(
  counter: Counted,
  personId: string,
  atMs: number,
): readonly { readonly enrolmentId: string; readonly programmeName: string; readonly total: number }[] {
  const { reads } = counter;
  return reads.enrolments.ofPerson(personId).flatMap(({ id: enrolmentId, programmeName }) => {
    const row = reads.enrolments.find(enrolmentId);
    const payment = reads.fees.ofEnrolment(enrolmentId);
    if (!row || !payment || reads.fees.refund(payment.id)) return [];
    const why = whyBack(reads, row);
    if (why === undefined) return [];
    const wish = { enrolmentId, materialsBack: false };
    const { total } = counted(counter, { row, payment, why }, wish, atMs);
    return total === 0 ? [] : [{ enrolmentId, programmeName, total }];
  });
}

/** Everybody of a cancelled programme, each with all that was paid. */
function countedOfProgramme(counter: Counted, programmeId: string, atMs: number): ProgrammeRefund {
  const { reads } = counter;
  const all = reads.fees.unrefunded(programmeId).flatMap(enrolmentId => {
    const row = required(reads.enrolments.find(enrolmentId), `enrolment ${enrolmentId}`);
    // Whoever was erased after it had ended may have given it up.
    if (whyBack(reads, row) === undefined) return [];
    const found = refundable(reads, enrolmentId);
    return [{ found, preview: counted(counter, found, { enrolmentId, materialsBack: true }, atMs) }];
  });
  const sum = (figure: 'fee' | 'materials' | 'total') =>
    all.reduce((amount, { preview }) => amount + preview[figure], 0);
  const parts = all.flatMap(({ preview }) => preview.places);
  return {
    programmeId,
    count: all.length,
    fee: sum('fee'),
    materials: sum('materials'),
    total: sum('total'),
    people: all.map(({ found: { row, payment }, preview: { total, places } }) => ({
      enrolmentId: row.id,
      number: payment.number,
      maskedName: row.name === null ? '' : maskName(row.name),
      total,
      places,
    })),
    places: FEE_PLACES.flatMap(place => {
      const own = parts.filter(one => one.place === place);
      const amount = own.reduce((whole, one) => whole + one.amount, 0);
      return amount === 0 ? [] : [{ place, amount }];
    }),
  };
}

/** What goes back: all of it when it is not the person who leaves, else as the centre's table says. */
function counted(counter: Counted, found: Refundable, wish: Wish, atMs: number): RefundPreview {
  const { payment, row, why } = found;
  const { reads } = counter;
  const { refundTable: tableId } = counter.settings();
  const table = refundTable(tableId, dateText(atMs));
  const { dates, begun } = lessonsBegun(reads, row.programmeId, atMs);
  const used = why === 'left' ? begun : 0;
  const withdrawal = { fee: payment.fee, lessons: dates, used };
  const fee = refundOf(table, withdrawal);
  const materials = used === 0 || wish.materialsBack ? payment.materials : 0;
  const total = fee + materials;
  return {
    why,
    tableId,
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
  const preview = counted(asSeenBy(work), found, wish, atMs);
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
