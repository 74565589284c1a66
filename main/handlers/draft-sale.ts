import { required } from '../../src/base/assert.ts';
import { shopPartOf } from '../../src/currency/sale-benefit.ts';
import type { Tender } from '../../src/currency/tender.ts';
import type { PlacedTender, SaleAmounts, TenderPlace } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import type { Settlement } from '../../src/ticket/settlement.ts';
import type { LineItem, Ticket } from '../../src/ticket/ticket.ts';
import type { LineTotals, TicketTotals } from '../../src/ticket/totals.ts';
import type { SaleBenefitRow } from '../store/benefit-store.ts';
import type { ResolvedTenderRow, SaleLineRow, SaleRow, TenderRow } from '../store/sale-store.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import type { TenderBenefit } from './sale-benefits.ts';

/** A sale as it will be written, or as the preview shows it: one function makes both. */
export interface DraftSale {
  readonly sale: SaleRow;
  readonly lines: readonly SaleLineRow[];
  readonly tenders: readonly TenderRow[];
  readonly benefits: readonly SaleBenefitRow[];
}

export interface PaidTicket {
  readonly ticket: Ticket;
  readonly totals: TicketTotals;
  readonly settlement: Settlement;
  readonly benefits: readonly TenderBenefit[];
  readonly shift: Pick<ShiftRow, 'id' | 'till' | 'cashier' | 'businessDate'>;
  readonly shopVersion: number;
  readonly receiptNumber: string;
  readonly atMs: number;
  readonly entryId: string | null;
  readonly newId: () => string;
}

/** The rows of a ticket that was paid. */
export function draftSale(paid: PaidTicket): DraftSale {
  const { ticket, totals, settlement, shift } = paid;
  const lines = new Map(ticket.lines.map(line => [line.id, line]));
  const tenders = settlement.tenders.map(tender => draftTender(tender, paid.newId()));
  return {
    sale: {
      id: ticket.id,
      kind: 'sale',
      originalId: null,
      shiftId: shift.id,
      till: shift.till,
      cashier: shift.cashier,
      shopVersion: paid.shopVersion,
      receiptNumber: paid.receiptNumber,
      businessDate: shift.businessDate,
      settledAtMs: paid.atMs,
      subtotal: totals.subtotal,
      lineDiscount: totals.lineDiscounts,
      orderDiscount: totals.orderDiscount,
      orderDiscountName: ticket.discount?.name ?? '',
      due: totals.due,
      supplyValue: totals.supplyValue,
      vat: totals.vat,
      exempt: totals.exempt,
      zeroRated: totals.zeroRated,
      rounding: settlement.rounding,
      reason: '',
      entryId: paid.entryId,
    },
    lines: totals.lines.map(line => draftLine(required(lines.get(line.lineId), 'line of the ticket'), line)),
    tenders,
    benefits: paid.benefits.flatMap(({ tender, policyVersion, parts }) => {
      const tenderId = required(tenders[tender], 'tender of a benefit').id;
      return parts.map((part, position) => ({ ...part, tenderId, position, policyVersion }));
    }),
  };
}

function draftLine(line: LineItem, totals: LineTotals): SaleLineRow {
  return {
    productId: line.productId ?? null,
    name: line.name,
    unitPrice: line.unitPrice,
    quantity: totals.quantity,
    weightGrams: line.weightGrams ?? null,
    taxTreatment: line.taxTreatment,
    gross: totals.gross,
    discount: totals.lineDiscount,
    discountName: line.discount?.name ?? '',
    orderDiscount: totals.orderDiscountShare,
    net: totals.net,
  };
}

function draftTender(tender: Tender, id: string): TenderRow {
  const isCash = tender.kind === 'cash';
  return {
    id,
    kind: tender.kind,
    state: tender.state,
    amount: tender.amount,
    received: isCash ? tender.received : null,
    change: isCash ? tender.received - tender.amount : 0,
    approvalNumber: isCash ? null : (tender.approvalNumber ?? null),
    approvedAtMs: isCash ? null : (tender.approvedAtMs ?? null),
    maskedCard: isCash ? null : (tender.maskedCard ?? null),
  };
}

export interface RefundFacts {
  readonly id: string;
  readonly shift: Pick<ShiftRow, 'id' | 'till' | 'cashier' | 'businessDate'>;
  readonly shopVersion: number;
  readonly receiptNumber: string;
  readonly atMs: number;
  readonly reason: string;
  readonly entryId: string | null;
  /** Approval numbers of the cancellations, by the id of the sale's tender. */
  readonly cancelApprovals: ReadonlyMap<string, string>;
  readonly newId: () => string;
}

/** The rows of a whole refund: the exact negatives of the sale, given back where its money is now. */
export function draftRefund(
  sale: SaleRow,
  lines: readonly SaleLineRow[],
  tenders: readonly ResolvedTenderRow[],
  benefits: readonly SaleBenefitRow[],
  refund: RefundFacts,
): DraftSale {
  const { shift } = refund;
  const back = tenders.map(tender => draftRefundTender(tender, refund));
  return {
    sale: {
      ...sale,
      id: refund.id,
      kind: 'refund',
      originalId: sale.id,
      shiftId: shift.id,
      till: shift.till,
      cashier: shift.cashier,
      businessDate: shift.businessDate,
      shopVersion: refund.shopVersion,
      receiptNumber: refund.receiptNumber,
      settledAtMs: refund.atMs,
      subtotal: negative(sale.subtotal),
      lineDiscount: negative(sale.lineDiscount),
      orderDiscount: negative(sale.orderDiscount),
      due: negative(sale.due),
      supplyValue: negative(sale.supplyValue),
      vat: negative(sale.vat),
      exempt: negative(sale.exempt),
      zeroRated: negative(sale.zeroRated),
      rounding: negative(sale.rounding),
      reason: refund.reason,
      entryId: refund.entryId,
    },
    lines: lines.map(line => ({
      ...line,
      quantity: negative(line.quantity),
      gross: negative(line.gross),
      discount: negative(line.discount),
      orderDiscount: negative(line.orderDiscount),
      net: negative(line.net),
    })),
    tenders: back,
    // What nobody ever saw paid earned nothing, and so gives nothing back.
    benefits: tenders.flatMap((tender, index) =>
      placeOf(tender) === 'currency'
        ? benefits
            .filter(row => row.tenderId === tender.id)
            .map(row => ({
              ...row,
              tenderId: required(back[index], 'tender of the refund').id,
              atLeast: negative(row.atLeast),
              atMost: negative(row.atMost),
            }))
        : [],
    ),
  };
}

function draftRefundTender(tender: ResolvedTenderRow, refund: RefundFacts): TenderRow {
  const isCash = placeOf(tender) === 'cash';
  const approvalNumber = isCash ? null : (refund.cancelApprovals.get(tender.id) ?? null);
  return {
    id: refund.newId(),
    kind: isCash ? 'cash' : tender.kind,
    state: 'posted',
    amount: negative(tender.amount),
    received: null,
    change: 0,
    approvalNumber,
    approvedAtMs: approvalNumber === null ? null : refund.atMs,
    maskedCard: isCash ? null : (tender.resolvedMaskedCard ?? tender.maskedCard),
  };
}

/** Never -0, which is another number to SQLite's driver and to a test. */
function negative(amount: number): number {
  return amount === 0 ? 0 : -amount;
}

/** Where a tender's money is now: a resolution may have moved it since the sale. */
export function placeOf(
  tender: Pick<ResolvedTenderRow, 'kind' | 'state'> & { outcome?: ResolvedTenderRow['outcome'] },
): TenderPlace {
  if (tender.kind === 'cash' || tender.outcome === 'paidInCash') return 'cash';
  if (tender.outcome === 'uncollected') return 'uncollected';
  const isOpen = tender.state === 'pending' && (tender.outcome ?? null) === null;
  return isOpen ? 'pending' : tender.kind;
}

/** A sale as the ledger sees it, with its tenders where they are now. */
export function amountsOf(
  sale: Pick<SaleRow, 'supplyValue' | 'vat' | 'exempt' | 'zeroRated' | 'rounding'>,
  tenders: readonly (Parameters<typeof placeOf>[0] & { readonly id: string; readonly amount: number })[],
  benefits: readonly SaleBenefitRow[],
): SaleAmounts {
  const seen = new Set(tenders.filter(tender => placeOf(tender) === 'currency').map(tender => tender.id));
  return {
    taxableSupply: won(sale.supplyValue),
    vat: won(sale.vat),
    exempt: won(sale.exempt),
    zeroRated: won(sale.zeroRated),
    rounding: won(sale.rounding),
    tenders: tenders.map((tender): PlacedTender => ({ place: placeOf(tender), amount: won(tender.amount) })),
    shopBenefit: won(shopPartOf(benefits.filter(row => seen.has(row.tenderId)))),
  };
}
