import { required } from '../../src/base/assert.ts';
import { shopPartOf } from '../../src/currency/sale-benefit.ts';
import { reverseBenefit } from '../../src/currency/reverse-benefit.ts';
import { feeTakenBack } from '../../src/delivery/order-sale.ts';
import type { SaleAmounts } from '../../src/ledger/shop-postings.ts';
import { sumWon, won, type Won } from '../../src/money/won.ts';
import { refundLines, type RefundFailure } from '../../src/ticket/refund.ts';
import {
  planRefund,
  type PaidTender,
  type RefundPlan,
  type RefundTenderFailure,
  type ReturnedTender,
} from '../../src/ticket/refund-tenders.ts';
import { sumLines, type LineTotals, type TicketTotals } from '../../src/ticket/totals.ts';
import type { SaleBenefitRow } from '../store/benefit-store.ts';
import type { ResolvedTenderRow, SaleLineRow, SaleLinks, SaleRow, TenderRow } from '../store/sale-store.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import type { Reads } from '../store/stores.ts';
import type { Counter } from './context.ts';
import { placeOf, type DraftSale } from './draft-sale.ts';

/** A sale with everything that earlier refunds took back of it. */
export interface SoldSale {
  readonly sale: SaleRow & SaleLinks;
  readonly lines: readonly SaleLineRow[];
  readonly totals: TicketTotals;
  readonly tenders: readonly ResolvedTenderRow[];
  readonly benefits: readonly SaleBenefitRow[];
  /** Pieces by the id of the line, which is its place as text. */
  readonly refundedPieces: ReadonlyMap<string, number>;
  readonly paid: readonly PaidTender[];
  /** The payments that came out of wallets of this file. */
  readonly wallets: ReadonlySet<string>;
  readonly roundingLeft: Won;
  /** What a delivery channel kept back of it, and what earlier refunds took back of what was due. */
  readonly channelFee: Won;
  readonly refundedDue: Won;
  /** Amounts that earlier refunds took back, by payment and place of the part; positive. */
  readonly reversed: (tenderId: string, position: number) => { atLeast: Won; atMost: Won };
}

/** What a person asks to be taken back. */
export interface AskedRefund {
  /** Pieces by place of the line; `all` is all that is left. */
  readonly lines: 'all' | readonly { readonly position: number; readonly quantity: number }[];
  /** What each payment gives back of the bill; null leaves it to the rule. */
  readonly back: readonly { readonly tenderId: string; readonly amount: number }[] | null;
}

/** A refund worked out, before it is written: the preview and the real one are the same. */
export interface PlannedRefund {
  readonly sold: SoldSale;
  /** Zero or below, as on the refund's receipt. */
  readonly totals: TicketTotals;
  readonly plan: RefundPlan;
  /** Positive: what each part gives back. */
  readonly benefits: readonly SaleBenefitRow[];
  /** The sale goes back in one go: its entry is reversed as it stands. */
  readonly isWhole: boolean;
}

export function readSold(
  reads: Pick<Reads, 'sales' | 'benefits' | 'members' | 'delivery'>,
  sale: SaleRow & SaleLinks,
): SoldSale {
  const lines = reads.sales.lines(sale.id);
  const tenders = reads.sales.tenders(sale.id);
  const returned = reads.sales.returnedAmounts(sale.id);
  const refunds = reads.sales.refunds(sale.id);
  const pieces = reads.sales.refundedPieces(sale.id);
  const backs = refunds.flatMap(refund => {
    const given = new Map(reads.sales.tenders(refund.id).map(tender => [tender.id, tender.originalTenderId]));
    return reads.benefits.ofSale(refund.id).map(row => ({ ...row, of: given.get(row.tenderId) }));
  });
  return {
    sale,
    lines,
    totals: sumLines(lines.map(lineTotals)),
    tenders,
    benefits: reads.benefits.ofSale(sale.id),
    refundedPieces: new Map([...pieces].map(([position, count]) => [String(position), count])),
    paid: tenders.map(tender => ({
      id: tender.id,
      place: placeOf(tender),
      amount: won(tender.amount),
      returned: won(returned.get(tender.id) ?? 0),
    })),
    wallets: new Set(tenders.filter(({ id }) => reads.members.ofTender(id).length > 0).map(({ id }) => id)),
    channelFee: won(reads.delivery.find(sale.id)?.fee ?? 0),
    refundedDue: won(0 - sumWon(refunds.map(refund => won(refund.due)))),
    roundingLeft: won(sale.rounding + refunds.reduce((sum, refund) => sum + refund.rounding, 0)),
    reversed: (tenderId, position) => {
      const own = backs.filter(row => row.of === tenderId && row.position === position);
      return {
        atLeast: won(0 - sumWon(own.map(row => won(row.atLeast)))),
        atMost: won(0 - sumWon(own.map(row => won(row.atMost)))),
      };
    },
  };
}

function lineTotals(line: SaleLineRow, position: number): LineTotals {
  return {
    lineId: String(position),
    taxTreatment: line.taxTreatment,
    quantity: line.quantity,
    gross: won(line.gross),
    lineDiscount: won(line.discount),
    orderDiscountShare: won(line.orderDiscount),
    net: won(line.net),
  };
}

/** Works a refund out, or says why it cannot be. */
export function planOfRefund(
  counter: Pick<Counter, 'settings'>,
  sold: SoldSale,
  asked: AskedRefund,
): PlannedRefund | RefundFailure | RefundTenderFailure {
  const { totals: bought, refundedPieces } = sold;
  const leftOf = (line: LineTotals) => line.quantity - (refundedPieces.get(line.lineId) ?? 0);
  const now = new Map<string, number>();
  if (asked.lines === 'all') {
    for (const line of bought.lines) if (leftOf(line) > 0) now.set(line.lineId, leftOf(line));
  } else
    for (const { position, quantity } of asked.lines)
      now.set(String(position), (now.get(String(position)) ?? 0) + quantity);
  const totals = refundLines(bought, refundedPieces, now);
  if ('code' in totals) return totals;
  const isLast = bought.lines.every(line => leftOf(line) === (now.get(line.lineId) ?? 0));
  const sum = { due: won(0 - totals.due), roundingLeft: sold.roundingLeft, isLast };
  const back = asked.back?.map(({ tenderId, amount }): ReturnedTender => ({
    id: tenderId,
    amount: won(amount),
  }));
  const plan = planRefund(sold.paid, sum, counter.settings().cashRounding, back);
  if ('code' in plan) return plan;
  const isWhole = isLast && refundedPieces.size === 0;
  return { sold, totals, plan, benefits: benefitsBack(sold, plan), isWhole };
}

/** What the payments that give back earned, as far as it goes back with them. */
function benefitsBack(sold: SoldSale, plan: RefundPlan): readonly SaleBenefitRow[] {
  return plan.tenders.flatMap(({ id, amount }) => {
    const paid = required(
      sold.paid.find(tender => tender.id === id),
      'payment of the sale',
    );
    // What nobody ever saw paid, or what was paid otherwise in the end, earned nothing.
    if (paid.place !== 'currency') return [];
    const returned = won(paid.returned + amount);
    return sold.benefits
      .filter(row => row.tenderId === id)
      .map(row => {
        const reversed = sold.reversed(id, row.position);
        const earned = { atLeast: won(row.atLeast), atMost: won(row.atMost), reversed };
        return { ...row, ...reverseBenefit(earned, { amount: paid.amount, returned }) };
      })
      .filter(row => row.atMost > 0);
  });
}

/** The refund as the ledger sees it, in the amounts of a sale: its postings are then reversed. */
export function amountsOfRefund({ totals, plan, benefits, sold }: PlannedRefund, donation: Won): SaleAmounts {
  const placeById = new Map(sold.paid.map(({ id, place }) => [id, place]));
  return {
    taxableSupply: won(0 - totals.supplyValue),
    vat: won(0 - totals.vat),
    exempt: won(0 - totals.exempt),
    zeroRated: won(0 - totals.zeroRated),
    rounding: plan.rounding,
    tenders: plan.tenders.map(({ id, amount }) => ({
      place: required(placeById.get(id), 'place of a payment'),
      amount,
    })),
    shopBenefit: shopPartOf(benefits),
    channelFee: feeTakenBack(sold.channelFee, sold.totals.due, {
      before: sold.refundedDue,
      after: won(sold.refundedDue - totals.due),
    }),
    donation,
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
  /** The gift that goes back too; 0 for none. */
  readonly donation: Won;
  /** Approval numbers of the cancellations, by the id of the sale's tender. */
  readonly cancelApprovals: ReadonlyMap<string, string>;
  readonly newId: () => string;
}

/** The rows of a refund: what is taken back with its sign turned, given back where the money is now. */
export function draftRefund(planned: PlannedRefund, refund: RefundFacts): DraftSale {
  const { sold, totals, plan } = planned;
  const { shift } = refund;
  const tenders = plan.tenders.map(({ id, amount }) => {
    const paid = required(
      sold.tenders.find(tender => tender.id === id),
      'payment of the sale',
    );
    return draftReturn(paid, amount, refund);
  });
  const idOf = new Map(tenders.map(tender => [tender.originalTenderId, tender.id]));
  return {
    sale: {
      id: refund.id,
      kind: 'refund',
      originalId: sold.sale.id,
      shiftId: shift.id,
      till: shift.till,
      cashier: shift.cashier,
      businessDate: shift.businessDate,
      shopVersion: refund.shopVersion,
      receiptNumber: refund.receiptNumber,
      settledAtMs: refund.atMs,
      subtotal: totals.subtotal,
      lineDiscount: totals.lineDiscounts,
      orderDiscount: totals.orderDiscount,
      orderDiscountName: sold.sale.orderDiscountName,
      due: totals.due,
      supplyValue: totals.supplyValue,
      vat: totals.vat,
      exempt: totals.exempt,
      zeroRated: totals.zeroRated,
      rounding: plain(0 - plan.rounding),
      reason: refund.reason,
      entryId: refund.entryId,
    },
    lines: totals.lines.map(line => draftLine(sold, line)),
    tenders,
    benefits: planned.benefits.map(row => ({
      ...row,
      tenderId: required(idOf.get(row.tenderId), 'payment that gives back'),
      atLeast: plain(0 - row.atLeast),
      atMost: plain(0 - row.atMost),
    })),
    donation: plain(0 - refund.donation),
  };
}

function draftLine(sold: SoldSale, line: LineTotals): SaleLineRow {
  const position = Number(line.lineId);
  return {
    ...required(sold.lines[position], 'line of the sale'),
    quantity: line.quantity,
    gross: line.gross,
    discount: line.lineDiscount,
    orderDiscount: line.orderDiscountShare,
    net: line.net,
    originalPosition: position,
  };
}

function draftReturn(paid: ResolvedTenderRow, amount: Won, refund: RefundFacts): TenderRow {
  const isCash = placeOf(paid) === 'cash';
  const approvalNumber = isCash ? null : (refund.cancelApprovals.get(paid.id) ?? null);
  return {
    id: refund.newId(),
    kind: isCash ? 'cash' : paid.kind,
    state: 'posted',
    amount: plain(0 - amount),
    received: null,
    change: 0,
    approvalNumber,
    approvedAtMs: approvalNumber === null ? null : refund.atMs,
    maskedCard: isCash ? null : (paid.resolvedMaskedCard ?? paid.maskedCard),
    originalTenderId: paid.id,
  };
}

/** Never -0, which is another number to SQLite's driver and to a test. */
function plain(amount: number): number {
  return amount === 0 ? 0 : amount;
}
