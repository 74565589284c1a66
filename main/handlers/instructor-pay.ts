import withholdingFile from '../../resources/centre/withholding.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { instructorPay } from '../../src/community/instructor-pay.ts';
import { ratesOn, readWithholding } from '../../src/community/withholding.ts';
import type { InstructorDue, InstructorPayView } from '../../src/contract/fee.ts';
import { instructorPaidPostings, withholdingPaidPostings } from '../../src/ledger/centre-postings.ts';
import { won } from '../../src/money/won.ts';
import { payDocument } from '../../src/receipt/fee-papers.ts';
import { paySlipPage } from '../../src/report/pay-slip.ts';
import type { ListedPayRow, UnpaidLessonRow } from '../store/instructor-pay-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import { recordOfCentre } from './fee-work.ts';
import { requests } from './implementer.ts';
import { pdfOf, placeOf } from './office-files.ts';
import { STEP_NAMES } from './operation-log.ts';
import { queuePaper } from './printing.ts';
import { centreFacts } from './views/centre-facts.ts';

const RATES = readWithholding(withholdingFile);

export const instructorPayHandlers = {
  pays: requests.fee.pays.handler(({ context: { counter }, input: { month } }) => {
    const { reads } = counter;
    return {
      month,
      due: dueOf(reads, month, counter.nowMs()),
      paid: reads.instructorPays.ofMonth(month).map(viewPay),
      withheld: reads.fees.balance('withholdingPayable'),
    };
  }),
  payInstructor: requests.fee.payInstructor.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.payInstructor',
      input,
      areas: ['fee', 'journal'],
      run: work => {
        const { instructorId, month } = input;
        if (!work.reads.rooms.instructor(instructorId)) throw errors.INSTRUCTOR_NOT_FOUND();
        const due = dueOf(work.reads, month, work.atMs).find(one => one.instructorId === instructorId);
        if (due === undefined || due.gross === 0) throw errors.NOTHING_TO_PAY();
        if (due.gross !== input.expectedGross) throw errors.PAY_CHANGED({ data: { gross: due.gross } });
        const payId = pay(work, due);
        if (input.isPrinted) printSlip(work, payId);
        return { payId };
      },
      answer: ({ payId }) => viewPay(foundPay(context.counter.reads, payId)),
    }),
  ),
  printPay: requests.fee.printPay.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.printPay',
      input,
      areas: ['device'],
      run: work => {
        if (!work.reads.instructorPays.find(input.payId)) throw errors.PAY_NOT_FOUND();
        const jobId = printSlip(work, input.payId);
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
  paySlip: requests.fee.paySlip.handler(({ context: { counter }, input, errors }) => {
    const row = counter.reads.instructorPays.find(input.payId);
    if (!row) throw errors.PAY_NOT_FOUND();
    const page = paySlipPage({
      ...row,
      place: { ...placeOf(counter), approval: STEP_NAMES },
      name: row.name ?? '',
      lessons: counter.reads.instructorPays.lessons(row.id),
      rates: ratesOn(RATES, row),
    });
    return pdfOf(counter, `강사료 명세서 ${row.month} ${row.number}`, page);
  }),
  payWithholding: requests.fee.payWithholding.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'fee.payWithholding',
      input,
      areas: ['fee', 'journal'],
      run: work => {
        const { reads, writes, counter, atMs, newId } = work;
        const { amount } = input;
        const withheld = reads.fees.balance('withholdingPayable');
        if (amount > withheld) throw errors.WITHHOLDING_OVER({ data: { withheld } });
        const id = newId();
        writes.instructorPays.payWithheld({ id, amount, paidOn: dateText(atMs), atMs });
        const postings = withholdingPaidPostings(counter.centreChart, won(amount));
        recordOfCentre(work, { event: 'withholdingPaid', postings, reference: '', sourceId: id, memo: '' });
        return {};
      },
      answer: () => ({ withheld: context.counter.reads.fees.balance('withholdingPayable') }),
    }),
  ),
};

/** What instructors are owed for a month, by name; those who were erased are still owed theirs. */
function dueOf(reads: Reads, month: string, atMs: number): InstructorDue[] {
  const lessons = new Map<string, UnpaidLessonRow[]>();
  for (const row of reads.instructorPays.unpaid(month))
    lessons.set(row.instructorId, [...(lessons.get(row.instructorId) ?? []), row]);
  return [...lessons]
    .map(([instructorId, held]) => dueFor(reads, instructorId, held, { month, date: dateText(atMs) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'ko'));
}

function dueFor(
  reads: Reads,
  instructorId: string,
  held: readonly UnpaidLessonRow[],
  { month, date }: { readonly month: string; readonly date: string },
): InstructorDue {
  const row = required(reads.rooms.instructor(instructorId), `instructor ${instructorId}`);
  const { hourly, withholding: income } = row;
  const figures = instructorPay(RATES, { lessons: held, hourly, income, date });
  return { instructorId, name: row.name ?? '', month, lessons: held.length, hourly, income, ...figures };
}

function pay(work: Change, due: InstructorDue): string {
  const { reads, writes, counter, atMs, newId } = work;
  const { instructorId, month, minutes, hourly, income, gross, tax, local } = due;
  const id = newId();
  const number = writes.nextNumber('instructorPay');
  const facts = { instructorId, month, minutes, hourly, income, gross, tax, local };
  writes.instructorPays.add({ id, number, ...facts, paidOn: dateText(atMs), atMs });
  for (const lesson of reads.instructorPays.unpaid(month))
    if (lesson.instructorId === instructorId) writes.instructorPays.addLesson(id, lesson.id);
  recordOfCentre(work, {
    event: 'instructorPaid',
    postings: instructorPaidPostings(counter.centreChart, { gross: won(gross), withheld: won(tax + local) }),
    reference: String(number),
    sourceId: id,
    memo: month,
  });
  return id;
}

const foundPay = (reads: Reads, payId: string) => required(reads.instructorPays.find(payId), `pay ${payId}`);

function viewPay(row: ListedPayRow): InstructorPayView {
  const { id, number, instructorId, month, lessons, minutes, hourly, income, paidOn } = row;
  const { gross, tax, local } = row;
  const about = { id, number, instructorId, name: row.name ?? '', month, lessons, minutes, hourly, income };
  return { ...about, gross, tax, local, net: gross - tax - local, paidOn };
}

function printSlip(work: Change, payId: string): string | null {
  const row = foundPay(work.reads, payId);
  const document = payDocument({ ...row, centre: centreFacts(work.counter) });
  const title = `강사료 ${row.number}`;
  const about = { kind: 'document', title, sourceId: payId, copyNumber: 0 } as const;
  return queuePaper(work, { ...about, document: () => document });
}
