import type { CashReceiptPurpose } from '../tax/cash-receipt.ts';
import type { TaxTreatment } from '../tax/treatment.ts';
import type { Funder } from '../currency/benefit-policy.ts';
import type { TenderKind } from '../currency/tender.ts';

/** What the papers say, as plain data. Amounts are whole won and negative on a refund. */

export interface ShopFacts {
  readonly name: string;
  /** Ten digits. */
  readonly businessNumber: string;
  readonly representative: string;
  readonly address: string;
  readonly phone: string;
  readonly taxation: 'taxable' | 'exempt';
}

export interface ReceiptLineFacts {
  readonly name: string;
  readonly unitPrice: number;
  readonly quantity: number;
  readonly weightGrams: number | null;
  readonly taxTreatment: TaxTreatment;
  readonly gross: number;
  /** Positive on a sale: what the line's own discount took off. */
  readonly discount: number;
  readonly discountName: string;
}

export interface ReceiptTenderFacts {
  readonly kind: TenderKind;
  readonly amount: number;
  /** Cash laid on the counter. */
  readonly received: number | null;
  readonly approvalNumber: string | null;
  readonly approvedAtMs: number | null;
  readonly maskedCard: string | null;
  readonly isPending: boolean;
}

/** One funder's part of what the payments in local currency earned; bounds are equal where it is known. */
export interface ReceiptBenefitFacts {
  readonly programme: string;
  readonly funder: Funder;
  readonly atLeast: number;
  readonly atMost: number;
}

/** The cash receipt (현금영수증) of a sale, as far as it may be printed. */
export interface ReceiptCashReceiptFacts {
  readonly purpose: CashReceiptPurpose;
  readonly maskedIdentity: string;
  readonly isSelfIssued: boolean;
  readonly total: number;
  readonly approvalNumber: string;
  readonly isPractice: boolean;
}

export interface ReceiptFacts {
  readonly shop: ShopFacts;
  readonly kind: 'sale' | 'refund';
  /** `260514-01-0127`. */
  readonly receiptNumber: string;
  /** `IE260514010127`, as a scanner reads it back. */
  readonly barcode: string;
  readonly atMs: number;
  readonly till: number;
  /** The last part of the receipt number: the count of the day. */
  readonly dayNumber: number;
  readonly cashier: string;
  readonly lines: readonly ReceiptLineFacts[];
  readonly subtotal: number;
  readonly orderDiscount: number;
  readonly orderDiscountName: string;
  readonly due: number;
  readonly supplyValue: number;
  readonly vat: number;
  readonly exempt: number;
  readonly zeroRated: number;
  readonly rounding: number;
  readonly tenders: readonly ReceiptTenderFacts[];
  /** A gift (서로도움) in cash beside the goods; negative where it went back. No part of the sums above. */
  readonly donation: number;
  readonly change: number;
  readonly benefits: readonly ReceiptBenefitFacts[];
  /** What the shop itself paid at that time, in hundredths of a percent; null is no partner. */
  readonly partnerRateBp: number | null;
  /** Null before it is issued, and after it was cancelled. */
  readonly cashReceipt: ReceiptCashReceiptFacts | null;
  /** On a refund: the receipt that it takes back, and why. */
  readonly originalReceiptNumber: string | null;
  readonly reason: string;
  /** 0 is the first print; 1 and up say 재발행. */
  readonly copyNumber: number;
  readonly footer: readonly string[];
}

export interface ShiftTenderFacts {
  readonly kind: TenderKind;
  readonly count: number;
  readonly amount: number;
  readonly refundCount: number;
  /** Negative. */
  readonly refundAmount: number;
}

/** The figures of an X or Z report. */
export interface ShiftReportFacts {
  readonly shop: ShopFacts;
  readonly till: number;
  readonly cashier: string;
  /** X and Z reports are numbered apart, each without gaps. */
  readonly number: number;
  readonly businessDate: string;
  readonly openedAtMs: number;
  readonly atMs: number;
  readonly gross: number;
  /** Positive. */
  readonly discounts: number;
  readonly saleCount: number;
  readonly refundCount: number;
  /** Negative. */
  readonly refunds: number;
  readonly net: number;
  readonly supplyValue: number;
  readonly vat: number;
  readonly exempt: number;
  readonly zeroRated: number;
  readonly rounding: number;
  readonly tenders: readonly ShiftTenderFacts[];
  readonly drawer: {
    readonly openingFloat: number;
    readonly cashSales: number;
    readonly cashRefunds: number;
    readonly payIns: number;
    readonly payOuts: number;
    readonly cashDrops: number;
    readonly donations: number;
    readonly handOvers: number;
    readonly expected: number;
  };
  /** What was issued in the shift and still holds. */
  readonly cashReceipts: { readonly count: number; readonly amount: number; readonly selfIssued: number };
  readonly drawerOpenings: number;
  readonly heldCount: number;
  readonly pendingCount: number;
  readonly pendingAmount: number;
}

/** What closing adds to the figures. */
export interface CloseFacts {
  readonly counted: number;
  /** Negative when less was counted than expected. */
  readonly overShort: number;
  readonly overShortReason: string;
  /** Null on a preview: the closing entry is not yet in the chain. */
  readonly chainHead: string | null;
  readonly entryCount: number;
  readonly copyNumber: number;
}
