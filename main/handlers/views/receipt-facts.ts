import { required } from '../../../src/base/assert.ts';
import { parseReceiptNumber, receiptBarcode } from '../../../src/catalog/receipt-number.ts';
import type { ShopProfile } from '../../../src/contract/settings.ts';
import type { ShiftFigures } from '../../../src/contract/shift.ts';
import { sumWon } from '../../../src/money/won.ts';
import type { CloseFacts, ReceiptFacts, ShiftReportFacts } from '../../../src/receipt/facts.ts';
import { placeOf } from '../draft-sale.ts';
import type { SaleBenefitRow } from '../../store/benefit-store.ts';
import type { ResolvedTenderRow, SaleLineRow, SaleRow, TenderRow } from '../../store/sale-store.ts';
import type { ZReportRow } from '../../store/shift-store.ts';
import type { Reads } from '../../store/stores.ts';

/** The shop as it was when a paper was first printed: an old receipt keeps the old name and address. */
export function shopOf(reads: Pick<Reads, 'settings'>, version: number): ShopProfile {
  return readProfile(reads.settings.shopVersion(version));
}

/** The version of the shop's profile that a new sale is stored with. */
export function currentShopVersion(reads: Pick<Reads, 'settings'>): number {
  return required(reads.settings.shop(), 'shop profile').version;
}

/** The shop as it is now, with the version that a new paper is printed under. */
export function currentShop(reads: Pick<Reads, 'settings'>): { version: number; profile: ShopProfile } {
  const { version, profileJson } = required(reads.settings.shop(), 'shop profile');
  return { version, profile: readProfile(profileJson) };
}

function readProfile(json: string): ShopProfile {
  // Only `saveShop` and `setUp` write profiles, and their inputs have passed this very shape; every sale
  // reads one.
  return JSON.parse(json) as ShopProfile;
}

export interface PrintedSale {
  readonly shop: ShopProfile;
  readonly sale: SaleRow;
  readonly lines: readonly SaleLineRow[];
  readonly tenders: readonly (TenderRow & Partial<ResolvedTenderRow>)[];
  readonly benefits: readonly SaleBenefitRow[];
  readonly partnerRateBp: number | null;
  readonly donation: number;
  readonly cashReceipt: ReceiptFacts['cashReceipt'];
  readonly originalReceiptNumber: string | null;
  /** 0 is the first print. */
  readonly copyNumber: number;
  readonly footer: readonly string[];
}

/** The payments that earn: one that nobody has seen, or that was paid otherwise in the end, does not. */
export function earningTenders(
  tenders: readonly (TenderRow & Partial<ResolvedTenderRow>)[],
): ReadonlySet<string> {
  return new Set(tenders.filter(tender => placeOf(tender) === 'currency').map(({ id }) => id));
}

/** What the receipt of a sale or refund says; a copy says what the first one did, and that it is a copy. */
export function receiptFacts(printed: PrintedSale): ReceiptFacts {
  const { sale, lines, tenders, donation } = printed;
  // What was laid on the counter was for the goods and the gift.
  const paidGift = tenders.findLast(tender => tender.received !== null);
  const earning = earningTenders(tenders);
  const receipt = required(parseReceiptNumber(sale.receiptNumber), `receipt number ${sale.receiptNumber}`);
  return {
    shop: printed.shop,
    kind: sale.kind,
    receiptNumber: sale.receiptNumber,
    barcode: receiptBarcode(receipt),
    atMs: sale.settledAtMs,
    till: sale.till,
    dayNumber: receipt.number,
    cashier: sale.cashier,
    lines,
    subtotal: sale.subtotal,
    orderDiscount: sale.orderDiscount,
    orderDiscountName: sale.orderDiscountName,
    due: sale.due,
    supplyValue: sale.supplyValue,
    vat: sale.vat,
    exempt: sale.exempt,
    zeroRated: sale.zeroRated,
    rounding: sale.rounding,
    tenders: tenders.map(tender => ({
      kind: tender.kind,
      amount: tender.amount,
      received: tender.received === null ? null : tender.received + (tender === paidGift ? donation : 0),
      approvalNumber: tender.resolvedApprovalNumber ?? tender.approvalNumber,
      approvedAtMs: tender.outcome === 'posted' ? (tender.resolvedAtMs ?? null) : tender.approvedAtMs,
      maskedCard: tender.resolvedMaskedCard ?? tender.maskedCard,
      isPending: tender.state === 'pending' && (tender.outcome ?? null) === null,
    })),
    donation,
    change: sumWon(tenders.map(tender => tender.change)),
    benefits: printed.benefits.filter(part => earning.has(part.tenderId)),
    partnerRateBp: printed.partnerRateBp,
    cashReceipt: printed.cashReceipt,
    originalReceiptNumber: printed.originalReceiptNumber,
    reason: sale.reason,
    copyNumber: printed.copyNumber,
    footer: printed.footer,
  };
}

/** What an X or Z report says. `number` is the X or the Z number. */
export function reportFacts(
  shop: ShopProfile,
  figures: ShiftFigures,
  report: { readonly number: number; readonly atMs: number },
): ShiftReportFacts {
  const { shift, held, pending, movements: _movements, ...sums } = figures;
  const { till, cashier, businessDate, openedAtMs } = shift;
  return {
    ...sums,
    shop,
    till,
    cashier,
    businessDate,
    openedAtMs,
    ...report,
    heldCount: held.length,
    pendingCount: pending.count,
    pendingAmount: pending.amount,
  };
}

/** What closing adds to the figures on paper. */
export function closeFacts(row: ZReportRow, copyNumber: number): CloseFacts {
  const { counted, overShort, overShortReason, chainHead, entryCount } = row;
  return { counted, overShort, overShortReason, chainHead, entryCount, copyNumber };
}
