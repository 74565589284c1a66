import { z } from 'zod';
import { approvalContract } from './approval.ts';
import { benefitPart, seenCashback } from './benefit.ts';
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
  paidKind,
  paper,
  positiveAmount,
  taxTreatment,
  tenderKind,
} from './shapes.ts';

export const tender = z.object({
  id,
  kind: paidKind,
  /** Negative on a refund. */
  amount,
  received: amountOrZero.nullable(),
  change: amountOrZero,
  approvalNumber: z.string().nullable(),
  approvedAtMs: instant.nullable(),
  maskedCard: z.string().nullable(),
  /**
   * How it stands now: a pending tender ends as posted (seen), paid again in cash, uncollected, expired, or
   * voided with its whole sale.
   */
  state: z.enum(['posted', 'pending', 'paidInCash', 'uncollected', 'voided', 'expired']),
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
  tenderKinds: z.array(paidKind),
  hasPending: z.boolean(),
  /** The newest refund of this sale, and what all of them have taken back of what was due: 0 or below. */
  refundId: id.nullable(),
  refundedDue: amount,
  /** The sale that this refund takes back; null on one whose receipt nobody had. */
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
      /** Pieces that may still be taken back: 0 on a refund. */
      left: z.int(),
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
  /** A gift (서로도움) in cash beside the goods; negative where it went back with a refund. */
  donation: amount,
  /** A gift out of the wallet that paid; negative where it went back into it with a refund. */
  walletDonation: amount,
  /** The gift went back with a refund. */
  isDonationReturned: z.boolean(),
  tenders: z.array(tender),
  /** What payments in local currency earned, by funder; negative on a refund. */
  benefits: z.array(benefitPart.extend({ tenderId: id, policyVersion: z.string() })),
  /** What customers' apps said of these payments. */
  seenCashback: z.array(seenCashback),
  reason: z.string(),
  originalReceiptNumber: z.string().nullable(),
  /** All refunds of this sale, the oldest first. */
  refunds: z.array(z.object({ id, receiptNumber: z.string(), due: amount })),
  reprintCount: z.int(),
  /** Null when nothing was due, and so nothing posted. */
  entryId: id.nullable(),
});

const found = { SALE_NOT_FOUND: {} };

const askedRefund = {
  saleId: id,
  /** Pieces by place of the line; `all` is all that is left. */
  lines: z
    .union([
      z.literal('all'),
      z.array(z.object({ position: z.int().min(0), quantity: z.int().min(1).max(9_999) })).max(500),
    ])
    .default('all'),
  /** What each payment is to give back of the bill. Null: the one made last goes back first. */
  back: z
    .array(z.object({ tenderId: id, amount: positiveAmount }))
    .max(10)
    .nullable()
    .default(null),
};

const refundPreview = z.object({
  /** Of the lines that are taken back, before cash rounding. */
  due: amountOrZero,
  vat: amount,
  /** `due` less what goes back; below zero when it evens out what an earlier refund kept. */
  rounding: amount,
  tenders: z.array(
    z.object({
      tenderId: id,
      place: z.enum(['cash', 'card', 'currency', 'channel', 'pending', 'uncollected']),
      /** What the payment can still give back. */
      left: amountOrZero,
      amount: amountOrZero,
      /** It goes back by cancelling an approval, whose number has to be written down. */
      needsApproval: z.boolean(),
      /** It goes back into the wallet of a member, which needs no terminal. */
      isWallet: z.boolean(),
    }),
  ),
  benefits: z.array(benefitPart),
});

/** Why a refund cannot be worked out, in order of precedence. */
const planErrors = {
  IS_REFUND: {},
  ALREADY_REFUNDED: { data: z.object({ refundId: id }) },
  NOTHING_TO_REFUND: {},
  LINE_NOT_FOUND: {},
  REFUND_OVER_SOLD: { data: z.object({ position: z.int(), left: z.int() }) },
  PENDING_FIRST: { data: z.object({ tenderId: id }) },
  TENDER_NOT_FOUND: {},
  RETURN_OVER_PAID: { data: z.object({ tenderId: id, left: amount }) },
  RETURN_NOT_DUE: { data: z.object({ due: amount }) },
};

export const saleContract = {
  ...approvalContract,
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
  /** What a refund would come to, and by which payment it would go back. Nothing is written. */
  refundPreview: query('auditor')
    .input(z.object(askedRefund))
    .output(refundPreview)
    .errors({ ...found, ...planErrors }),
  /**
   * Takes lines of a sale back, by piece, several times if need be, in its original payments. Currency and
   * cards need the number of the cancelled approval. Codes in order of precedence.
   */
  refund: change('cashier')
    .input(
      command.extend({
        ...askedRefund,
        /** What the person saw: a refund that comes to something else is refused. */
        expectedRefund: amountOrZero.nullable().default(null),
        /** The gift (서로도움) goes back too, in cash: asked for, never taken for granted. */
        returnDonation: z.boolean().default(false),
        reason: name(60),
        cancelApprovals: z.array(z.object({ tenderId: id, approvalNumber: line(20) })).max(10),
        printReceipt: z.boolean(),
      }),
    )
    .output(saleDetail)
    .errors({
      ...found,
      ...planErrors,
      TILL_NOT_OPEN: {},
      REFUND_CHANGED: { data: z.object({ due: amount }) },
      NO_DONATION: {},
      /** The fundraiser has it: only so much of the campaign's money is still here. */
      DONATION_HANDED_OVER: { data: z.object({ held: amountOrZero }) },
      CANCEL_APPROVAL_MISSING: { data: z.object({ tenderId: id, kind: tenderKind }) },
      APPROVAL_MALFORMED: { data: z.object({ kind: tenderKind }) },
    }),
  /**
   * Gives cash back to somebody who has no receipt: nobody can say how it was paid. For the manager's role
   * alone, with a reason and up to a limit. Codes in order of precedence.
   */
  refundWithoutReceipt: change('manager')
    .input(
      command.extend({
        lines: z
          .array(
            z.object({
              /** Null for goods that are typed by name. */
              productId: id.nullable(),
              name: name(40),
              unitPrice: positiveAmount,
              quantity: z.int().min(1).max(999),
              /** Of goods that are typed; those of the catalogue have their own. */
              taxTreatment,
            }),
          )
          .min(1)
          .max(50),
        reason: name(60),
        /** What the person saw. */
        expectedRefund: positiveAmount,
        printReceipt: z.boolean(),
      }),
    )
    .output(saleDetail)
    .errors({
      TILL_NOT_OPEN: {},
      PRODUCT_NOT_FOUND: {},
      /** More than the goods cost now. */
      PRICE_OVER_SHELF: { data: z.object({ name: z.string(), unitPrice: amountOrZero }) },
      REFUND_CHANGED: { data: z.object({ due: amount }) },
      REFUND_OVER_LIMIT: { data: z.object({ limit: amountOrZero }) },
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
          /** Nobody has found it within its time. */
          z.object({ kind: z.literal('expired') }),
        ]),
      }),
    )
    .output(saleDetail)
    .errors({
      TENDER_NOT_FOUND: {},
      TENDER_NOT_PENDING: { data: z.object({ state: tender.shape.state }) },
      /** It may still turn up: its time is not over. */
      NOT_OVERDUE: {},
      TILL_NOT_OPEN: {},
      APPROVAL_MALFORMED: { data: z.object({ kind: tenderKind }) },
    }),
};

export type RefundPreview = z.infer<typeof refundPreview>;
export type SaleSummary = z.infer<typeof saleSummary>;
export type SaleDetail = z.infer<typeof saleDetail>;
export type TenderView = z.infer<typeof tender>;
