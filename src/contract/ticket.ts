import { z } from 'zod';
import { campaignState } from './campaign.ts';
import { change, query } from './request.ts';
import { saleDetail } from './sale.ts';
import {
  amount,
  amountOrZero,
  command,
  discount,
  id,
  instant,
  line,
  paper,
  positiveAmount,
  taxTreatment,
  tenderKind,
} from './shapes.ts';
import { payerErrors, walletConfirmation } from './wallet.ts';

const lineItem = z.object({
  id,
  productId: id.nullable(),
  name: z.string(),
  unitPrice: amountOrZero,
  quantity: z.int(),
  weightGrams: z.int().nullable(),
  taxTreatment,
  currencyExcluded: z.boolean(),
  discount: discount.nullable(),
  isVoided: z.boolean(),
  gross: amount,
  discountAmount: amount,
  net: amount,
});

export const ticketTotals = z.object({
  subtotal: amount,
  lineDiscount: amount,
  orderDiscount: amount,
  due: amount,
  supplyValue: amount,
  vat: amount,
  exempt: amount,
  zeroRated: amount,
  lineCount: z.int(),
  quantity: z.int(),
});

export const ticket = z.object({
  id,
  state: z.enum(['open', 'held', 'settled', 'voided']),
  name: z.string(),
  openedAtMs: instant,
  heldAtMs: instant.nullable(),
  lines: z.array(lineItem),
  discount: discount.nullable(),
  totals: ticketTotals,
});

const ticketErrors = {
  TICKET_NOT_FOUND: {},
  TICKET_NOT_OPEN: { data: z.object({ state: z.enum(['held', 'settled', 'voided']) }) },
};
const lineErrors = { ...ticketErrors, LINE_NOT_FOUND: {} };
const quantityErrors = { QUANTITY_OUT_OF_RANGE: { data: z.object({ max: z.int() }) } };

const item = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scan'),
    code: z.string().min(1).max(200),
    quantity: z.int().min(1).max(9_999),
  }),
  z.object({
    kind: z.literal('product'),
    productId: id,
    quantity: z.int().min(1).max(9_999),
    /** Needed for an open price. */
    unitPrice: positiveAmount.nullable(),
    /** Needed for goods sold by weight. */
    weightGrams: z.int().min(1).max(999_999).nullable(),
  }),
  /** An amount typed without a product (금액 직접 입력). */
  z.object({
    kind: z.literal('amount'),
    name: line(40),
    unitPrice: positiveAmount,
    quantity: z.int().min(1).max(9_999),
    taxTreatment,
  }),
]);

export const tenderInput = z.object({
  kind: tenderKind,
  /** The part of the amount due that this tender pays, before 원단위 절사. */
  amount: positiveAmount,
  /** Cash handed over. Null for other kinds. */
  received: amountOrZero.nullable(),
  /** `pending`: the customer says it is paid, and nobody here has seen it yet. Cash is always posted. */
  state: z.enum(['posted', 'pending']),
  approvalNumber: line(20).nullable(),
  /** The terminal's own time. Null takes the instant at which the approval is written down. */
  approvedAtMs: instant.nullable(),
  /** At most the first six and the last four digits; main masks whatever more it is given. */
  maskedCard: line(24).nullable(),
  /**
   * A member's card and what confirms the payment, for currency out of a wallet of this file: it needs no
   * approval number, and is never pending.
   */
  wallet: walletConfirmation.nullable().default(null),
});

/**
 * What the shop takes off because all of it is paid in local currency, as `benefit.estimate` said it; it is
 * part of the due that the person saw.
 */
const partnerDiscount = amountOrZero.default(0);

/** A gift to a campaign (서로도움) beside the goods, in cash: the tenders make up both. */
const donation = z.object({ campaignId: id, amount: positiveAmount }).nullable().default(null);

/** Rules of tenders, domain.md A5, in order of precedence. */
const tenderErrors = {
  NO_TENDER: {},
  TENDER_NOT_POSITIVE: {},
  CURRENCY_OVER_TOTAL: { data: z.object({ due: amount }) },
  CURRENCY_WITHOUT_GOODS: { data: z.object({ goodsTotal: amount }) },
  APPROVAL_MISSING: { data: z.object({ kind: tenderKind }) },
  APPROVAL_MALFORMED: { data: z.object({ kind: tenderKind }) },
  APPROVAL_TWICE: { data: z.object({ approvalNumber: z.string() }) },
  CASH_SHORT: { data: z.object({ short: amount }) },
  TENDERED_TOO_MUCH: { data: z.object({ due: amount }) },
};

/** Why a wallet does not pay. */
const walletErrors = {
  WALLET_NOT_CURRENCY: {},
  WALLET_TWICE: {},
  ...payerErrors,
};

export const ticketContract = {
  /** Open and held tickets, the open one first. */
  list: query('auditor').output(z.array(ticket)),
  get: query('auditor')
    .input(z.object({ ticketId: id }))
    .output(ticket)
    .errors({ TICKET_NOT_FOUND: {} }),
  /**
   * Puts goods on a ticket; without a ticket it opens a new one.
   *
   * A scan's `commandId` is the id that the scan event carries, so that two windows that hear one scan add
   * one line.
   */
  add: change('cashier')
    .input(command.extend({ ticketId: id.nullable(), item }))
    .output(z.object({ ticket, lineId: id }))
    .errors({
      ...ticketErrors,
      ...quantityErrors,
      PRODUCT_NOT_FOUND: {},
      PRODUCT_INACTIVE: { data: z.object({ name: z.string() }) },
      OPEN_PRICE_NEEDED: { data: z.object({ productId: id, name: z.string() }) },
      WEIGHT_NEEDED: { data: z.object({ productId: id, name: z.string() }) },
      BARCODE_UNKNOWN: { data: z.object({ code: z.string() }) },
      BARCODE_CHECK_DIGIT: { data: z.object({ code: z.string() }) },
      /** The code is a receipt's: the page opens that sale. */
      RECEIPT_SCANNED: { data: z.object({ saleId: id, receiptNumber: z.string() }) },
      RECEIPT_UNKNOWN: { data: z.object({ receiptNumber: z.string() }) },
    }),
  changeLine: change('cashier')
    .input(
      command.extend({
        ticketId: id,
        lineId: id,
        quantity: z.int().min(1).max(9_999).nullable(),
        unitPrice: amountOrZero.nullable(),
      }),
    )
    .output(ticket)
    .errors({ ...lineErrors, ...quantityErrors }),
  voidLine: change('cashier')
    .input(command.extend({ ticketId: id, lineId: id }))
    .output(ticket)
    .errors(lineErrors),
  restoreLine: change('cashier')
    .input(command.extend({ ticketId: id, lineId: id }))
    .output(ticket)
    .errors(lineErrors),
  discountLine: change('cashier')
    .input(command.extend({ ticketId: id, lineId: id, discount: discount.nullable() }))
    .output(ticket)
    .errors({ ...lineErrors, DISCOUNT_OVER_AMOUNT: { data: z.object({ max: amount }) } }),
  discount: change('cashier')
    .input(command.extend({ ticketId: id, discount: discount.nullable() }))
    .output(ticket)
    .errors({ ...ticketErrors, DISCOUNT_OVER_AMOUNT: { data: z.object({ max: amount }) } }),
  hold: change('cashier')
    .input(command.extend({ ticketId: id, name: line(30) }))
    .output(ticket)
    .errors({
      ...ticketErrors,
      TICKET_EMPTY: {},
    }),
  /**
   * Takes a held ticket up again. A ticket that is open with goods on it is held instead; an empty one is
   * voided.
   */
  resume: change('cashier')
    .input(command.extend({ ticketId: id }))
    .output(ticket)
    .errors(ticketErrors),
  /** Empties the counter (비우기) before payment; `restore` undoes it. */
  void: change('cashier')
    .input(command.extend({ ticketId: id }))
    .output(ticket)
    .errors(ticketErrors),
  restore: change('cashier')
    .input(command.extend({ ticketId: id }))
    .output(ticket)
    .errors(ticketErrors),
  /** The receipt that settling with these tenders would print. Nothing is checked or written. */
  preview: query('cashier')
    .input(z.object({ ticketId: id, tenders: z.array(tenderInput).max(10), partnerDiscount, donation }))
    .output(paper)
    .errors({ TICKET_NOT_FOUND: {} }),
  /** Takes the money: everything of architecture.md §3 in one transaction. Codes in order of precedence. */
  settle: change('cashier')
    .input(
      command.extend({
        ticketId: id,
        /** What the person saw: a ticket that changed meanwhile is refused. */
        expectedDue: amountOrZero,
        tenders: z.array(tenderInput).max(10),
        partnerDiscount,
        donation,
        printReceipt: z.boolean(),
        /** Set after the person was told that an approval number was used before today. */
        allowRepeatedApproval: z.boolean(),
      }),
    )
    .output(saleDetail)
    .errors({
      TICKET_NOT_FOUND: {},
      ALREADY_SETTLED: { data: z.object({ saleId: id }) },
      TICKET_NOT_OPEN: ticketErrors.TICKET_NOT_OPEN,
      TILL_NOT_OPEN: {},
      TICKET_EMPTY: {},
      DUE_CHANGED: { data: z.object({ due: amount }) },
      CAMPAIGN_NOT_FOUND: {},
      CAMPAIGN_NOT_OPEN: { data: z.object({ state: campaignState }) },
      ...tenderErrors,
      DONATION_NEEDS_CASH: { data: z.object({ short: amount }) },
      DONATION_NOT_EXACT: { data: z.object({ change: amount }) },
      PARTNER_DISCOUNT_NEEDS_CURRENCY: {},
      ...walletErrors,
      APPROVAL_NUMBER_REPEATED: { data: z.object({ approvalNumber: z.string(), receiptNumber: z.string() }) },
    }),
};

export type TicketView = z.infer<typeof ticket>;
export type LineItemView = z.infer<typeof lineItem>;
export type TicketItem = z.infer<typeof item>;
/** As a page sends it: what has a default may be left out. */
export type TenderInput = z.input<typeof tenderInput>;
