import { required } from '../../../src/base/assert.ts';
import type { SaleDetail, SaleSummary, TenderView } from '../../../src/contract/sale.ts';
import { sumWon } from '../../../src/money/won.ts';
import type { SaleBenefitRow } from '../../store/benefit-store.ts';
import { tenderKindsOf, type SaleSummaryRow } from '../../store/sale-list.ts';
import type {
  RefundRow,
  ResolvedTenderRow,
  SaleLineRow,
  SaleLinks,
  SaleRow,
} from '../../store/sale-store.ts';
import type { Reads } from '../../store/stores.ts';
import { viewSeen } from './seen-cashback.ts';
import type { DraftSale } from '../draft-sale.ts';
import { earningTenders } from './receipt-facts.ts';

/** A sale as pages see it, with what has become of its tenders. The sale must be there. */
export function viewSale(reads: Pick<Reads, 'sales' | 'benefits' | 'campaigns'>, saleId: string): SaleDetail {
  const sale = required(reads.sales.find(saleId), `sale ${saleId}`);
  const isRefunded = sale.refundId !== null;
  return viewRows(
    sale,
    reads.sales.lines(saleId),
    reads.sales.tenders(saleId),
    reads.benefits.ofSale(saleId),
    viewSeen(reads, saleId),
    viewGift(reads, saleId),
    isRefunded ? reads.sales.refunds(saleId) : [],
    isRefunded ? reads.sales.refundedPieces(saleId) : new Map(),
  );
}

/** The gift beside a sale or refund, and whether it is gone again. */
function viewGift({ campaigns }: Pick<Reads, 'campaigns'>, saleId: string) {
  const gift = campaigns.ofSale(saleId);
  return {
    donation: gift?.source === 'cash' ? gift.amount : 0,
    walletDonation: gift?.source === 'wallet' ? gift.amount : 0,
    isDonationReturned: gift !== undefined && campaigns.isReturned(gift.id),
  };
}

/**
 * A sale that was written a moment ago, from what was written: reading it back would cost half a sale again.
 */
export function viewNewSale({ sale, lines, tenders, benefits, donation }: DraftSale): SaleDetail {
  const links = {
    refundId: null,
    refundedDue: 0,
    originalReceiptNumber: null,
    reprintCount: 0,
  };
  const unresolved = {
    outcome: null,
    resolvedApprovalNumber: null,
    resolvedMaskedCard: null,
    resolvedAtMs: null,
  };
  return viewRows(
    { ...sale, ...links },
    lines,
    tenders.map(tender => ({ ...tender, ...unresolved })),
    benefits,
    [],
    { donation, walletDonation: 0, isDonationReturned: false },
    [],
    new Map(),
  );
}

function viewRows(
  sale: SaleRow & SaleLinks,
  lines: readonly SaleLineRow[],
  rows: readonly ResolvedTenderRow[],
  benefits: readonly SaleBenefitRow[],
  seenCashback: SaleDetail['seenCashback'],
  gift: Pick<SaleDetail, 'donation' | 'walletDonation' | 'isDonationReturned'>,
  refunds: readonly RefundRow[],
  refunded: ReadonlyMap<number, number>,
): SaleDetail {
  const tenders = rows.map(viewTender);
  const earning = earningTenders(rows);
  const { shiftId: _shift, shopVersion: _version, lineDiscount: _discount, ...plain } = sale;
  return {
    ...plain,
    firstLine: lines[0]?.name ?? '',
    lineCount: lines.length,
    tenderKinds: [...new Set(tenders.map(tender => tender.kind))],
    hasPending: tenders.some(tender => tender.state === 'pending'),
    lines: lines.map((line, position) => viewLine(line, refunded.get(position) ?? 0)),
    change: sumWon(tenders.map(tender => tender.change)),
    tenders,
    ...gift,
    seenCashback,
    refunds: refunds.map(({ id, receiptNumber, due }) => ({ id, receiptNumber, due })),
    benefits: benefits
      .filter(part => earning.has(part.tenderId))
      .map(({ position: _position, ...part }) => part),
  };
}

function viewLine(line: SaleLineRow, refundedPieces: number): SaleDetail['lines'][number] {
  const { productId: _product, discount, orderDiscount: _share, originalPosition: _place, ...plain } = line;
  return { ...plain, discountAmount: discount, left: Math.max(0, line.quantity - refundedPieces) };
}

/** A tender as it stands now: what a resolution found out comes before what the sale knew. */
export function viewTender(row: ResolvedTenderRow): TenderView {
  return {
    id: row.id,
    kind: row.kind,
    amount: row.amount,
    received: row.received,
    change: row.change,
    approvalNumber: row.resolvedApprovalNumber ?? row.approvalNumber,
    approvedAtMs: row.outcome === 'posted' ? row.resolvedAtMs : row.approvedAtMs,
    maskedCard: row.resolvedMaskedCard ?? row.maskedCard,
    state: row.outcome ?? row.state,
  };
}

export function viewSaleSummary(row: SaleSummaryRow): SaleSummary {
  return {
    ...row,
    firstLine: row.firstLine ?? '',
    tenderKinds: tenderKindsOf(row),
    hasPending: row.hasPending === 1,
  };
}
