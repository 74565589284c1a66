import { unreachable } from '../../src/base/assert.ts';
import { koreaTime } from '../../src/base/korea-time.ts';
import { formatReceiptNumber } from '../../src/catalog/receipt-number.ts';
import { readScan, type Scan } from '../../src/catalog/scan.ts';
import type { Product } from '../../src/contract/catalog.ts';
import type { Settings } from '../../src/contract/settings.ts';
import { won, type Won } from '../../src/money/won.ts';
import type { Reads } from '../store/stores.ts';
import { labelKey, labelRules } from './product-codes.ts';

/** What stands behind a code at this shop. */
export type FoundCode = { readonly quantity: number } & (
  | {
      readonly kind: 'product';
      readonly product: Product;
      readonly packQuantity: number;
      /** Printed in an in-store label or a GS1 code, and above zero. */
      readonly price?: Won;
      readonly weightGrams?: number;
      readonly count?: number;
    }
  | { readonly kind: 'receipt'; readonly receiptNumber: string }
  | { readonly kind: 'wrongCheckDigit' | 'unknown'; readonly code: string }
);

/** Reads a code and looks it up. GTINs are found with and without leading zeros, cartons by their unit. */
export function findProduct(reads: Reads, text: string, settings: Settings, nowMs: number): FoundCode {
  const { year } = koreaTime(nowMs);
  const labels = labelRules(settings.labelPatterns);
  const scan = readScan(text, { commands: [], memberPrefixes: [], labels, year });
  const quantity = scan.quantity ?? 1;
  return { ...lookUp(reads, scan, text), quantity };
}

type WithoutQuantity = FoundCode extends infer F
  ? F extends FoundCode
    ? Omit<F, 'quantity'>
    : never
  : never;

function lookUp(reads: Reads, scan: Scan, text: string): WithoutQuantity {
  const unknown = { kind: 'unknown', code: text } as const;
  switch (scan.kind) {
    case 'receipt':
      return { kind: 'receipt', receiptNumber: formatReceiptNumber(scan.receipt) };
    case 'variable':
      return byCodes(reads, [labelKey(scan.rule, scan.item)], scan) ?? unknown;
    case 'gtin':
      return byCodes(reads, [scan.gtin14, scan.unitGtin14]) ?? unknown;
    case 'gs1':
      return byCodes(reads, [scan.content.gtin14], scan.content) ?? unknown;
    case 'sku':
      return (
        byCodes(reads, [scan.sku]) ?? {
          kind: looksMistyped(scan.sku) ? 'wrongCheckDigit' : 'unknown',
          code: scan.sku,
        }
      );
    case 'unreadable':
      return { kind: scan.reason === 'EMPTY' ? 'unknown' : 'wrongCheckDigit', code: text };
    case 'command':
    case 'member':
    case 'quantity':
      return unknown;
    default:
      return unreachable(scan, 'lookUp');
  }
}

/** A number of a GTIN's length that is no GTIN: nearly always a bad read. */
function looksMistyped(sku: string): boolean {
  return /^(?:\d{8}|\d{12,14})$/.test(sku);
}

/** What a code says of the goods beside which they are. Zeros are a scale's way of saying nothing. */
interface Measures {
  readonly price?: Won;
  readonly weightGrams?: number;
  readonly count?: number;
}

function byCodes(
  reads: Reads,
  codes: readonly (string | undefined)[],
  { price = won(0), weightGrams = 0, count = 0 }: Measures = {},
): WithoutQuantity | undefined {
  for (const code of codes) {
    const found = code === undefined ? undefined : reads.catalog.findByCode(code);
    if (found)
      return {
        kind: 'product',
        ...found,
        ...(price > 0 && { price }),
        ...(weightGrams > 0 && { weightGrams }),
        ...(count > 0 && { count }),
      };
  }
  return undefined;
}
