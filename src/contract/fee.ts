import { z } from 'zod';
import { officeFile } from './centre-paper.ts';
import { change, query } from './request.ts';
import { REFUND_TABLES } from './settings.ts';
import { amountOrZero, command, id, instant, isoDate, line, positiveAmount } from './shapes.ts';

const place = z.enum(['cash', 'bank', 'card', 'currency']);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const refundTableId = z.enum(REFUND_TABLES);

const tender = z.object({
  place,
  amount: positiveAmount,
  /** What is handed over in cash; null of any other way. */
  received: positiveAmount.nullable(),
  /** What the terminal or the app of the currency shows; a card and the currency need it. */
  approvalNumber: line(20).nullable(),
});

const part = z.object({ place, amount: positiveAmount });

const refunded = z.object({
  why: z.enum(['left', 'centreCancelled', 'merged']),
  fee: amountOrZero,
  materials: amountOrZero,
  total: amountOrZero,
  places: z.array(part),
  refundedOn: isoDate,
});

/** A payment names nobody in full. */
const payment = z.object({
  id,
  enrolmentId: id,
  number: z.int(),
  maskedName: z.string(),
  programmeId: id,
  programmeName: z.string(),
  fee: amountOrZero,
  materials: amountOrZero,
  total: amountOrZero,
  tenders: z.array(tender),
  /** What went back over the desk. */
  change: amountOrZero,
  paidOn: isoDate,
  atMs: instant,
  refund: refunded.nullable(),
});

/** How a refund is counted: each part of the course by itself. */
const refundPreview = z.object({
  why: refunded.shape.why,
  tableId: refundTableId,
  tableName: z.string(),
  paid: z.object({ fee: amountOrZero, materials: amountOrZero }),
  lessons: z.int(),
  used: z.int(),
  parts: z.array(
    z.object({ lessons: z.int(), used: z.int(), fee: amountOrZero, keeps: z.tuple([z.int(), z.int()]) }),
  ),
  fee: amountOrZero,
  materials: amountOrZero,
  total: amountOrZero,
  places: z.array(part),
});

const day = z.object({
  date: isoDate,
  today: isoDate,
  /** What came in and went back that day, by its way. */
  byPlace: z.array(z.object({ place, count: z.int(), received: amountOrZero, refunded: amountOrZero })),
  /** The same money by what it was paid for. */
  byProgramme: z.array(
    z.object({
      programmeId: id,
      name: z.string(),
      count: z.int(),
      received: amountOrZero,
      refunded: amountOrZero,
    }),
  ),
  /** What was paid that day, and what of before went back then. */
  payments: z.array(payment),
  /** What reached the bank that day. */
  deposits: z.array(
    z.object({ id, place: z.enum(['cash', 'card', 'currency']), amount: positiveAmount, atMs: instant }),
  ),
  /** Seats that are not paid yet, now. */
  open: z.object({ count: z.int(), amount: amountOrZero }),
  /** What has not reached the bank yet, now; a refund after a deposit makes it less than nothing. */
  held: z.array(z.object({ place: z.enum(['cash', 'card', 'currency']), amount: z.int() })),
});

const pay = z.object({
  id,
  number: z.int(),
  instructorId: id,
  /** Empty once erased. */
  name: z.string(),
  month,
  lessons: z.int(),
  minutes: z.int(),
  hourly: amountOrZero,
  income: z.enum(['business', 'other']),
  gross: amountOrZero,
  tax: amountOrZero,
  local: amountOrZero,
  net: amountOrZero,
  paidOn: isoDate,
});

/** A payment that the centre has to give back, and has not yet. */
const owed = payment.pick({ enrolmentId: true, number: true, maskedName: true, programmeName: true }).extend({
  why: refunded.shape.why,
  total: amountOrZero,
});

const programmeRefund = z.object({
  programmeId: id,
  count: z.int(),
  fee: amountOrZero,
  materials: amountOrZero,
  total: amountOrZero,
  people: z.array(
    owed.pick({ enrolmentId: true, number: true, maskedName: true, total: true }).extend({
      places: z.array(part),
    }),
  ),
  /** All of them, by their way. */
  places: z.array(part),
});

const due = pay.omit({ id: true, number: true, paidOn: true });

const pays = z.object({
  month,
  /** Lessons that were held and not paid yet. */
  due: z.array(due),
  paid: z.array(pay),
  /** What was withheld and is still to be paid, of all months. */
  withheld: amountOrZero,
});

const enrolmentFound = { ENROLMENT_NOT_FOUND: { status: 404 } } as const;
const over = { FEE_OVER: { status: 409, data: z.object({ state: z.string() }) } } as const;
const printer = { PRINTER_NOT_CONFIGURED: { status: 409 } } as const;
const refundErrors = {
  ...enrolmentFound,
  ...over,
  NOT_PAID: { status: 409 },
  ALREADY_REFUNDED: { status: 409 },
} as const;

const programmeRefundErrors = {
  PROGRAMME_NOT_FOUND: { status: 404 },
  PROGRAMME_NOT_CANCELLED: { status: 409 },
} as const;

const refundInput = z.object({
  enrolmentId: id,
  /** Whether materials that were not used come back to the centre, and their money to the person. */
  materialsBack: z.boolean(),
});

export const feeContract = {
  /** The payment of a sign-up; null as long as there is none. */
  of: query('centre')
    .input(z.object({ enrolmentId: id }))
    .output(z.object({ payment: payment.nullable() }))
    .errors(enrolmentFound),
  pay: change('centre')
    .input(
      command.extend({ enrolmentId: id, tenders: z.array(tender).min(1).max(2), isPrinted: z.boolean() }),
    )
    .output(payment)
    .errors({
      ...enrolmentFound,
      ...over,
      /** Waits, or is before its draw. */
      NOT_YOUR_TURN: { status: 409 },
      ALREADY_PAID: { status: 409 },
      PAY_TOO_LATE: { status: 409 },
      PLACE_TWICE: { status: 422 },
      AMOUNTS_DIFFER: { status: 422, data: z.object({ due: amountOrZero, given: amountOrZero }) },
      CASH_TOO_LITTLE: { status: 422, data: z.object({ missing: positiveAmount }) },
      APPROVAL_MISSING: { status: 422, data: z.object({ place }) },
    }),
  printAgain: change('centre')
    .input(command.extend({ enrolmentId: id }))
    .output(z.object({ jobId: id, copyNumber: z.int() }))
    .errors({ ...enrolmentFound, ...printer, NOT_PAID: { status: 409 } }),
  previewRefund: query('centre').input(refundInput).output(refundPreview).errors(refundErrors),
  refund: change('centre')
    .input(
      command.extend({
        ...refundInput.shape,
        /** What the person was told: a lesson may have begun since. */
        expectedTotal: amountOrZero,
        isPrinted: z.boolean(),
      }),
    )
    .output(payment)
    .errors({
      ...refundErrors,
      REFUND_CHANGED: { status: 409, data: z.object({ total: amountOrZero }) },
    }),
  /** What goes back, and to how many, for a programme that the centre has cancelled; it may be nobody. */
  previewProgramme: query('centre')
    .input(z.object({ programmeId: id }))
    .output(programmeRefund)
    .errors(programmeRefundErrors),
  /** Gives back all that was paid for a programme that the centre has cancelled. */
  refundProgramme: change('centre')
    .input(
      command.extend({
        programmeId: id,
        /** As it was shown: somebody may have had a refund since. */
        expectedTotal: amountOrZero,
        isPrinted: z.boolean(),
      }),
    )
    .output(z.object({ count: z.int(), total: amountOrZero }))
    .errors({
      ...programmeRefundErrors,
      NOTHING_TO_REFUND: { status: 409 },
      REFUND_CHANGED: { status: 409, data: z.object({ total: amountOrZero }) },
    }),
  /** What would go back now to somebody who leaves everything; whoever is erased gives it up. */
  ofPerson: query('centre')
    .input(z.object({ personId: id }))
    .output(
      z.object({
        rows: z.array(payment.pick({ enrolmentId: true, programmeName: true, total: true })),
        total: amountOrZero,
      }),
    )
    .errors({ PERSON_NOT_FOUND: {}, PERSON_ERASED: {} }),
  /** What the centre has to give back of itself: of cancelled programmes, and what somebody paid twice. */
  owed: query('centre').output(z.object({ rows: z.array(owed), total: amountOrZero })),
  /** Null is today. */
  day: query('centre')
    .input(z.object({ date: isoDate.nullable() }))
    .output(day),
  deposit: change('centre')
    .input(command.extend({ place: z.enum(['cash', 'card', 'currency']), amount: positiveAmount }))
    .output(day)
    .errors({ HELD_LESS: { status: 422, data: z.object({ held: z.int() }) } }),
  pays: query('centre').input(z.object({ month })).output(pays),
  payInstructor: change('centre')
    .input(
      command.extend({
        instructorId: id,
        month,
        /** As it was shown: a lesson may have been marked since. */
        expectedGross: amountOrZero,
        isPrinted: z.boolean(),
      }),
    )
    .output(pay)
    .errors({
      INSTRUCTOR_NOT_FOUND: { status: 404 },
      NOTHING_TO_PAY: { status: 409 },
      PAY_CHANGED: { status: 409, data: z.object({ gross: amountOrZero }) },
    }),
  printPay: change('centre')
    .input(command.extend({ payId: id }))
    .output(z.object({ jobId: id }))
    .errors({ ...printer, PAY_NOT_FOUND: { status: 404 } }),
  /** 강사료 지급 명세서 as a PDF: the lessons, and how it is reckoned. */
  paySlip: query('centre')
    .input(z.object({ payId: id }))
    .output(officeFile)
    .errors({ PAY_NOT_FOUND: { status: 404 } }),
  payWithholding: change('centre')
    .input(command.extend({ amount: positiveAmount }))
    .output(z.object({ withheld: amountOrZero }))
    .errors({ WITHHOLDING_OVER: { status: 422, data: z.object({ withheld: amountOrZero }) } }),
};

export type FeePaymentView = z.infer<typeof payment>;
export type RefundPreview = z.infer<typeof refundPreview>;
export type FeeOwed = z.infer<typeof owed>;
export type ProgrammeRefund = z.infer<typeof programmeRefund>;
export type FeeDay = z.infer<typeof day>;
export type InstructorPayView = z.infer<typeof pay>;
export type InstructorDue = z.infer<typeof due>;
