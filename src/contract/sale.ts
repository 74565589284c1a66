import { z } from 'zod';
import { benefitPart } from './benefit.ts';
import { change, query } from './request.ts';
import {
  amount,
  amountOrZero,
  command,
  id,
  instant,
  isoDate,
  line,
  name,
  nextCursor,
  pageInput,
  paper,
  taxTreatment,
  tenderKind,
} from './shapes.ts';

export const tender = z.object({
  id,
  kind: tenderKind,
  /** Negative on a refund. */
  amount,
  received: amountOrZero.nullable(),
  change: amountOrZero,
  approvalNumber: z.string().nullable(),
  approvedAtMs: instant.nullable(),
  maskedCard: z.string().nullable(),
  /** How it stands now: a pending tender ends as posted (seen), cash (paid again in cash) or uncollected. */
  state: z.enum(['posted', 'pending', 'paidInCash', 'uncollected', 'voided']),
});

export const saleSummary = z.object({
  id,
  kind: z.enum(['sale', 'refund']),
  receiptNumber: z.string(),
  settledAtMs: instant,
  businessDate: isoDate,
  due: amount,
  /** The first line's name, and how many lines there are. */
  firstLine: z.string(),
  lineCount: z.int(),
  tenderKinds: z.array(tenderKind),
  hasPending: z.boolean(),
  /** The refund that took this sale back, or the sale that this refund takes back. */
  refundId: id.nullable(),
  originalId: id.nullable(),
});

export const saleDetail = saleSummary.extend({
  cashier: z.string(),
  till: z.int(),
  lines: z.array(
    z.object({
      name: z.string(),
      unitPrice: amountOrZero,
      quantity: z.int(),
      weightGrams: z.int().nullable(),
      taxTreatment,
      gross: amount,
      discountAmount: amount,
      discountName: z.string(),
      net: amount,
    }),
  ),
  orderDiscount: amount,
  orderDiscountName: z.string(),
  subtotal: amount,
  supplyValue: amount,
  vat: amount,
  exempt: amount,
  zeroRated: amount,
  /** 원단위 절사: what cash rounding took off. */
  rounding: amount,
  change: amountOrZero,
  tenders: z.array(tender),
  /** What payments in local currency earned, by funder; negative on a refund. */
  benefits: z.array(benefitPart.extend({ tenderId: id, policyVersion: z.string() })),
  reason: z.string(),
  originalReceiptNumber: z.string().nullable(),
  refundReceiptNumber: z.string().nullable(),
  reprintCount: z.int(),
  /** Null when nothing was due, and so nothing posted. */
  entryId: id.nullable(),
});

const found = { SALE_NOT_FOUND: {} };

export const saleContract = {
  list: query('auditor')
    .input(
      pageInput.extend({
        from: isoDate.nullable(),
        to: isoDate.nullable(),
        /** A receipt number or its end, an approval number, or an amount. */
        text: z.string().max(40),
        only: z.enum(['all', 'sales', 'refunds', 'pending']),
      }),
    )
    .output(
      z.object({
        sales: z.array(saleSummary),
        nextCursor,
        /** Over the whole selection of dates, not only this page. */
        total: z.object({ saleCount: z.int(), refundCount: z.int(), net: amount }),
      }),
    ),
  get: query('auditor')
    .input(z.object({ saleId: id }))
    .output(saleDetail)
    .errors(found),
  findByReceipt: query('auditor')
    .input(z.object({ receiptNumber: line(30) }))
    .output(saleDetail)
    .errors(found),
  preview: query('auditor')
    .input(z.object({ saleId: id }))
    .output(paper)
    .errors(found),
  /**
   * Takes a whole sale back in its original tenders. Currency and card need the number of the cancelled
   * approval.
   */
  refund: change('cashier')
    .input(
      command.extend({
        saleId: id,
        reason: name(60),
        cancelApprovals: z.array(z.object({ tenderId: id, approvalNumber: line(20) })).max(10),
        printReceipt: z.boolean(),
      }),
    )
    .output(saleDetail)
    .errors({
      ...found,
      IS_REFUND: {},
      ALREADY_REFUNDED: { data: z.object({ refundId: id }) },
      TILL_NOT_OPEN: {},
      CANCEL_APPROVAL_MISSING: { data: z.object({ tenderId: id, kind: tenderKind }) },
      APPROVAL_MALFORMED: { data: z.object({ kind: tenderKind }) },
    }),
  reprint: change('cashier')
    .input(command.extend({ saleId: id }))
    .output(z.object({ jobId: id, copyNumber: z.int() }))
    .errors({ ...found, PRINTER_NOT_CONFIGURED: {} }),
  /** Pending tenders of all days, oldest first. */
  pending: query('auditor').output(
    z.array(z.object({ saleId: id, receiptNumber: z.string(), settledAtMs: instant, tender })),
  ),
  resolveTender: change('cashier')
    .input(
      command.extend({
        tenderId: id,
        outcome: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('posted'), approvalNumber: name(20), maskedCard: line(24).nullable() }),
          z.object({ kind: z.literal('paidInCash') }),
          z.object({ kind: z.literal('uncollected'), reason: name(60) }),
        ]),
      }),
    )
    .output(saleDetail)
    .errors({
      TENDER_NOT_FOUND: {},
      TENDER_NOT_PENDING: { data: z.object({ state: tender.shape.state }) },
      TILL_NOT_OPEN: {},
      APPROVAL_MALFORMED: { data: z.object({ kind: tenderKind }) },
    }),
};

export type SaleSummary = z.infer<typeof saleSummary>;
export type SaleDetail = z.infer<typeof saleDetail>;
export type TenderView = z.infer<typeof tender>;
