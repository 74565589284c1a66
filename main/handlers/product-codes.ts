import { cleanScan } from '../../src/catalog/scan.ts';
import { hasCheckDigit, toGtin14 } from '../../src/catalog/gtin.ts';
import { readLabel, type LabelRule } from '../../src/catalog/in-store-label.ts';
import type { Product } from '../../src/contract/catalog.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { BarcodeRow } from '../store/catalog-store.ts';

/** The shop's label patterns as rules. Scales print grams. */
export function labelRules(patterns: Settings['labelPatterns']): readonly LabelRule[] {
  return patterns.map(pattern => ({ ...pattern, weightUnit: 1 }));
}

/** What an in-store label is looked up by: its flag and item, whatever weight or price follows. */
export function labelKey(rule: Pick<LabelRule, 'flagPrefix'>, item: string): string {
  return `${rule.flagPrefix}:${item}`;
}

export type ReadBarcodes =
  | { readonly codes: readonly Omit<BarcodeRow, 'productId'>[] }
  /** A number of a GTIN's length whose check digit is wrong: most likely a digit was mistyped. */
  | { readonly wrong: string };

/** Turns codes as typed or scanned into what a scan will be looked up by. A code given twice is one. */
export function readBarcodes(
  barcodes: Product['barcodes'],
  patterns: Settings['labelPatterns'],
): ReadBarcodes {
  const codes = new Map<string, Omit<BarcodeRow, 'productId'>>();
  for (const { code, packQuantity } of barcodes) {
    const shown = cleanScan(code);
    const key = keyOf(shown, labelRules(patterns));
    if (key === undefined) return { wrong: shown };
    codes.set(key, { code: key, shown, packQuantity });
  }
  return { codes: [...codes.values()] };
}

function keyOf(code: string, rules: readonly LabelRule[]): string | undefined {
  for (const rule of rules) {
    const label = readLabel(code, rule);
    if (label === 'LABEL_CHECK_DIGIT') return undefined;
    if (label !== undefined) return labelKey(rule, label.item);
  }
  if (code === '') return undefined; // Nothing but frame characters of a scanner.
  const gtin = toGtin14(code);
  if (gtin !== undefined) return gtin;
  const looksLikeGtin = /^(?:\d{8}|\d{12,14})$/.test(code);
  return looksLikeGtin && !hasCheckDigit(code) ? undefined : code;
}
