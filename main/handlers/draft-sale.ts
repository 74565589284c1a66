import { required } from '../../src/base/assert.ts';
import type { Tender } from '../../src/currency/tender.ts';
import type { TenderPlace } from '../../src/ledger/shop-postings.ts';
import type { Won } from '../../src/money/won.ts';
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
  /** A gift (서로도움) beside the goods, or one that goes back: then negative. */
  readonly donation: number;
}

export interface PaidTicket {
  readonly ticket: Ticket;
  readonly totals: TicketTotals;
  readonly settlement: Settlement;
  readonly benefits: readonly TenderBenefit[];
  readonly shift: Pick<ShiftRow, 'id' | 'till' | 'cashier' | 'businessDate'>;
  readonly shopVersion: number;
  readonly donation: Won;
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
    donation: paid.donation,
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
    originalPosition: null,
  };
}

function draftTender(tender: Tender, id: string): TenderRow {
  const isCash = tender.kind === 'cash';
  const approval = isCash || tender.kind === 'channel' ? undefined : tender;
  return {
    id,
    kind: tender.kind,
    state: tender.state,
    amount: tender.amount,
    received: isCash ? tender.received : null,
    change: isCash ? tender.received - tender.amount : 0,
    approvalNumber: approval?.approvalNumber ?? null,
    approvedAtMs: approval?.approvedAtMs ?? null,
    maskedCard: approval?.maskedCard ?? null,
    originalTenderId: null,
  };
}

/** Where a tender's money is now: a resolution may have moved it since the sale. */
export function placeOf(
  tender: Pick<ResolvedTenderRow, 'kind' | 'state'> & { outcome?: ResolvedTenderRow['outcome'] },
): TenderPlace {
  if (tender.kind === 'cash' || tender.outcome === 'paidInCash') return 'cash';
  if (tender.outcome === 'uncollected' || tender.outcome === 'expired') return 'uncollected';
  const isOpen = tender.state === 'pending' && (tender.outcome ?? null) === null;
  return isOpen ? 'pending' : tender.kind;
}
