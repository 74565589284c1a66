import { z } from 'zod';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant, isoDate, line, positiveAmount } from './shapes.ts';

const purpose = z.enum(['incomeDeduction', 'businessExpense']);
const cancelReason = z.enum(['cancelled', 'wrong', 'other']);

/** `total = supplyValue + vat + serviceCharge + exempt`. */
const amounts = z.object({
  total: amountOrZero,
  supplyValue: amountOrZero,
  vat: amountOrZero,
  serviceCharge: amountOrZero,
  exempt: amountOrZero,
});

/** An issued cash receipt (현금영수증). The number of whom it is for is masked; nobody has the full one. */
const cashReceipt = amounts.extend({
  id,
  saleId: id,
  receiptNumber: z.string(),
  purpose,
  identityKind: z.enum(['mobile', 'card', 'business', 'selfIssued']),
  maskedIdentity: z.string(),
  approvalNumber: z.string(),
  issuedAtMs: instant,
  /** Issued by the simulator: no receipt at all. */
  isPractice: z.boolean(),
  cancel: z.object({ reason: cancelReason, approvalNumber: z.string(), cancelledAtMs: instant }).nullable(),
});

/** What a sale has and may have of cash receipts. */
const ofSale = z.object({
  saleId: id,
  /** For the cash part that is left after refunds; a total of 0 has no receipt. */
  amounts,
  /** The one that holds. */
  valid: cashReceipt.nullable(),
  /** All of them, the newest first. */
  receipts: z.array(cashReceipt),
  /** The trade is a mandated one (의무발행업종), and the cash is enough: with a receipt or without. */
  duty: z.object({ deadline: isoDate, penaltyBp: z.int() }).nullable(),
  /** A refund took back cash that the valid receipt still names. */
  mustCancel: z.boolean(),
});

const period = z.object({ from: isoDate, to: isoDate });
const approvalErrors = {
  APPROVAL_MISSING: {},
  /** Not nine digits. */
  APPROVAL_MALFORMED: {},
  /** Another receipt of the same day has this number. */
  APPROVAL_REPEATED: { data: z.object({ receiptNumber: z.string() }) },
};
const saleErrors = { SALE_NOT_FOUND: {}, IS_REFUND: {} };

export const cashReceiptContract = {
  ofSale: query('auditor')
    .input(z.object({ saleId: id }))
    .output(ofSale)
    .errors(saleErrors),
  /** Issues a receipt for the cash part of a sale, or writes down the one that a terminal issued. */
  issue: change('cashier')
    .input(
      command.extend({
        saleId: id,
        recipient: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('consumer'), number: line(40) }),
          z.object({ kind: z.literal('business'), number: line(40) }),
          z.object({ kind: z.literal('selfIssued') }),
        ]),
        /** What the person saw: a sale that was refunded since is refused. */
        expectedTotal: positiveAmount,
        /** Nine digits, where a terminal or 홈택스 issues. */
        approvalNumber: line(20),
      }),
    )
    .output(ofSale)
    .errors({
      IDENTITY_INVALID: {
        data: z.object({
          reason: z.enum(['RESIDENT_NUMBER', 'SELF_ISSUE_MISPRINTED', 'BUSINESS_NUMBER', 'FORMAT']),
        }),
      },
      ...saleErrors,
      CASH_RECEIPT_EXISTS: { data: z.object({ receiptId: id }) },
      NO_CASH: {},
      AMOUNT_CHANGED: { data: z.object({ total: amountOrZero }) },
      ...approvalErrors,
    }),
  cancel: change('cashier')
    .input(command.extend({ receiptId: id, reason: cancelReason, approvalNumber: line(20) }))
    .output(ofSale)
    .errors({ CASH_RECEIPT_NOT_FOUND: {}, ALREADY_CANCELLED: {}, ...approvalErrors }),
  /** Receipts by the date of issue, the newest first, and the sums of all of them. */
  list: query('auditor')
    .input(period.extend({ limit: z.int().min(1).max(500) }))
    .output(
      z.object({
        receipts: z.array(cashReceipt),
        /** Of those that hold; `cancelled` are the others. */
        total: z.object({
          count: z.int(),
          amount: amountOrZero,
          selfIssued: z.int(),
          cancelled: z.int(),
        }),
      }),
    ),
  /** The same period as a table for Excel: UTF-8 with a byte order mark, one line to a receipt or cancel. */
  exportCsv: query('auditor')
    .input(period)
    .output(z.object({ fileName: z.string(), text: z.string() })),
  /** What is to be done: sales of the duty without a receipt, and receipts whose cash was given back. */
  due: query('auditor').output(
    z.object({
      missing: z.array(
        z.object({
          saleId: id,
          receiptNumber: z.string(),
          settledAtMs: instant,
          total: positiveAmount,
          deadline: isoDate,
          isLate: z.boolean(),
        }),
      ),
      toCancel: z.array(cashReceipt.extend({ cashLeft: amountOrZero })),
    }),
  ),
};

export type CashReceiptView = z.infer<typeof cashReceipt>;
export type CashReceiptsOfSale = z.infer<typeof ofSale>;
export type CashReceiptCancelReasonShape = z.infer<typeof cancelReason>;
