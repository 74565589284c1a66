import type { Won } from '../money/won.ts';
import type { TaxTreatment } from '../tax/treatment.ts';

/** A reduction of a line or of the whole ticket. The name is what the receipt prints, such as 단골 할인. */
export type Discount =
  | { readonly kind: 'amount'; readonly name: string; readonly amount: Won }
  /** In basis points: 500 is 5 %. From 1 to 10,000. */
  | { readonly kind: 'percent'; readonly name: string; readonly percentBp: number };

/** Where a unit price came from: the catalogue, the cashier (시가), or a price printed in an in-store label. */
export type PriceSource = 'catalog' | 'typed' | 'label';

/** One line of a ticket (품목). */
export interface LineItem {
  readonly id: string;
  /** Missing on a line that was rung up without a product, by amount only. */
  readonly productId?: string;
  readonly name: string;
  /** VAT included. For a weighed line it is the price of one kilogram. */
  readonly unitPrice: Won;
  readonly priceSource: PriceSource;
  /** 1 to 9,999; always 1 on a weighed line. */
  readonly quantity: number;
  /** Present on a weighed line only. */
  readonly weightGrams?: number;
  readonly taxTreatment: TaxTreatment;
  readonly discount?: Discount;
  /** The line earns no cashback (캐시백 제외). It may still be paid in local currency. */
  readonly currencyExcluded?: boolean;
  /**
   * Struck out before settling (취소). The line stays on the ticket so that it can be seen and brought back.
   */
  readonly isVoided: boolean;
}

/** A sale from the first scan to settlement (판매). */
export interface Ticket {
  readonly id: string;
  readonly lines: readonly LineItem[];
  /** Applied after the line discounts, to what they leave. */
  readonly discount?: Discount;
}
