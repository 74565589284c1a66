import { roundCash } from '../../src/currency/tender.ts';
import { refundPostings } from '../../src/ledger/shop-postings.ts';
import { won, type Won } from '../../src/money/won.ts';
import type { TaxTreatment } from '../../src/tax/treatment.ts';
import { negateTotals } from '../../src/ticket/refund.ts';
import { sumLines, type LineTotals, type TicketTotals } from '../../src/ticket/totals.ts';
import type { SaleLineRow } from '../store/sale-store.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import { change, type Change } from './change.ts';
import type { DraftSale } from './draft-sale.ts';
import { requests } from './implementer.ts';
import { printSale } from './print-sale.ts';
import { nextReceiptNumber } from './receipt-counter.ts';
import { currentShopVersion } from './views/receipt-facts.ts';
import { viewSale } from './views/sale.ts';

type Handler = Parameters<typeof requests.sale.refundWithoutReceipt.handler>[0];
type Errors = Parameters<Handler>[0]['errors'];
type AskedLine = Parameters<Handler>[0]['input']['lines'][number];

/** Goods that come back, as they will stand on the refund. */
interface ReturnedLine {
  readonly productId: string | null;
  readonly name: string;
  readonly unitPrice: Won;
  readonly quantity: number;
  readonly taxTreatment: TaxTreatment;
}

export const refundWithoutReceiptHandlers = {
  refundWithoutReceipt: requests.sale.refundWithoutReceipt.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'sale.refundWithoutReceipt',
      input,
      areas: ['sale', 'shift', 'journal', 'device'],
      run: work => {
        const { reads, counter } = work;
        const { till, refundWithoutReceiptLimit: limit } = counter.settings();
        const shift = reads.shifts.current(till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const lines = input.lines.map(line => readLine(work, line, errors));
        const totals = sumLines(lines.map(lineTotals));
        const { due } = totals;
        if (due !== input.expectedRefund) throw errors.REFUND_CHANGED({ data: { due } });
        if (due > limit) throw errors.REFUND_OVER_LIMIT({ data: { limit } });
        const refund = recordRefund(work, { lines, totals, shift, reason: input.reason });
        printSale(work, refund, input.printReceipt);
        return { saleId: refund.sale.id };
      },
      answer: ({ saleId }) => viewSale(context.counter.reads, saleId),
    }),
  ),
};

/** Goods of the catalogue are taxed as there, and never dearer than on the shelf. */
function readLine({ reads }: Change, line: AskedLine, errors: Errors): ReturnedLine {
  const unitPrice = won(line.unitPrice);
  if (line.productId === null) return { ...line, unitPrice };
  const product = reads.catalog.find(line.productId);
  if (!product) throw errors.PRODUCT_NOT_FOUND();
  const { name, taxTreatment, priceKind } = product;
  if (priceKind === 'fixed' && unitPrice > product.unitPrice)
    throw errors.PRICE_OVER_SHELF({ data: { name, unitPrice: product.unitPrice } });
  return { ...line, name, taxTreatment, unitPrice };
}

function lineTotals({ taxTreatment, quantity, unitPrice }: ReturnedLine, position: number): LineTotals {
  const gross = won(unitPrice * quantity);
  const nothing = { lineDiscount: won(0), orderDiscountShare: won(0) };
  return { lineId: String(position), taxTreatment, quantity, gross, net: gross, ...nothing };
}

interface Returned {
  readonly lines: readonly ReturnedLine[];
  readonly totals: TicketTotals;
  readonly shift: ShiftRow;
  readonly reason: string;
}

/** Writes the refund and its entry: cash out of the drawer, in coins that are in use. */
function recordRefund(work: Change, { lines, totals, shift, reason }: Returned): DraftSale {
  const { reads, writes, counter, atMs, newId } = work;
  const { cashDue, dropped } = roundCash(totals.due, counter.settings().cashRounding);
  const ids = { sale: newId(), entry: newId(), tender: newId() };
  const receiptNumber = nextReceiptNumber(writes, shift);
  writes.ledger.record({
    id: ids.entry,
    book: 'shop',
    event: 'refund',
    occurredAtMs: atMs,
    businessDate: shift.businessDate,
    reference: receiptNumber,
    sourceId: ids.sale,
    reversesId: null,
    policyVersion: null,
    memo: reason,
    postings: refundPostings(counter.chart, {
      taxableSupply: totals.supplyValue,
      vat: totals.vat,
      exempt: totals.exempt,
      zeroRated: totals.zeroRated,
      rounding: dropped,
      tenders: cashDue === 0 ? [] : [{ place: 'cash', amount: cashDue }],
      shopBenefit: won(0),
      channelFee: won(0),
      donation: won(0),
    }),
  });
  const back = negateTotals(totals);
  const draft: DraftSale = {
    sale: {
      id: ids.sale,
      kind: 'refund',
      originalId: null,
      shiftId: shift.id,
      till: shift.till,
      cashier: shift.cashier,
      shopVersion: currentShopVersion(reads),
      receiptNumber,
      businessDate: shift.businessDate,
      settledAtMs: atMs,
      subtotal: back.subtotal,
      lineDiscount: back.lineDiscounts,
      orderDiscount: back.orderDiscount,
      orderDiscountName: '',
      due: back.due,
      supplyValue: back.supplyValue,
      vat: back.vat,
      exempt: back.exempt,
      zeroRated: back.zeroRated,
      rounding: won(0 - dropped),
      reason,
      entryId: ids.entry,
    },
    lines: lines.map(draftLine),
    tenders: cashDue === 0 ? [] : [cashBack(ids.tender, cashDue)],
    benefits: [],
    donation: 0,
  };
  writes.sales.add(draft.sale, draft.lines, draft.tenders);
  return draft;
}

function draftLine({ productId, name, unitPrice, quantity, taxTreatment }: ReturnedLine): SaleLineRow {
  const amount = 0 - unitPrice * quantity;
  return {
    productId,
    name,
    unitPrice,
    quantity: 0 - quantity,
    weightGrams: null,
    taxTreatment,
    gross: amount,
    discount: 0,
    discountName: '',
    orderDiscount: 0,
    net: amount,
    originalPosition: null,
  };
}

function cashBack(id: string, amount: Won): DraftSale['tenders'][number] {
  return {
    id,
    kind: 'cash',
    state: 'posted',
    amount: 0 - amount,
    received: null,
    change: 0,
    approvalNumber: null,
    approvedAtMs: null,
    maskedCard: null,
    originalTenderId: null,
  };
}
