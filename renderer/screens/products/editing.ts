import { hasCheckDigit, toGtin14 } from '../../../src/catalog/gtin.ts';
import { cleanScan } from '../../../src/catalog/scan.ts';
import type { Category, Product, ProductInput } from '../../../src/contract/catalog.ts';

/** A product on the sheet: as it is saved, undefined while it is new, and as it has been changed so far. */
export interface Editing {
  readonly product: Product | undefined;
  readonly draft: ProductInput;
}

const NEW: ProductInput = {
  id: null,
  name: '',
  categoryId: null,
  unitPrice: 0,
  priceKind: 'fixed',
  taxTreatment: 'taxable',
  currencyExcluded: false,
  barcodes: [],
  isFavourite: false,
};

export function editingOf(product: Product): Editing {
  const { favouritePosition, isActive: _, ...rest } = product;
  return { product, draft: { ...rest, isFavourite: favouritePosition !== null } };
}

export function editingNew(code?: string): Editing {
  const editing = { product: undefined, draft: NEW };
  return code === undefined ? editing : withCode(editing, code);
}

/** Whether leaving the sheet now would lose something. */
export function isChanged({ product, draft }: Editing): boolean {
  const saved = product === undefined ? NEW : editingOf(product).draft;
  return JSON.stringify(sorted(draft)) !== JSON.stringify(sorted(saved));
}

const sorted = (draft: ProductInput) =>
  Object.entries(draft).toSorted(([one], [other]) => one.localeCompare(other));

/** Adds a code that one scan of sells one piece. A code that is there already stays as it is. */
export function withCode(editing: Editing, typed: string): Editing {
  const code = cleanScan(typed);
  const { draft } = editing;
  if (code === '' || draft.barcodes.some(barcode => isSameCode(barcode.code, code))) return editing;
  return { ...editing, draft: { ...draft, barcodes: [...draft.barcodes, { code, packQuantity: 1 }] } };
}

/** The same code, with or without leading zeros. */
export function isSameCode(one: string, other: string): boolean {
  const gtin = toGtin14(cleanScan(one));
  return cleanScan(one) === cleanScan(other) || (gtin !== undefined && gtin === toGtin14(cleanScan(other)));
}

/** A number of a GTIN's length (8, 12, 13 or 14) whose last digit is wrong: most likely it was mistyped. */
export function isMistyped(typed: string): boolean {
  const code = cleanScan(typed);
  return /^(?:\d{8}|\d{12,14})$/.test(code) && toGtin14(code) === undefined && !hasCheckDigit(code);
}

/** What is still missing before it can be saved. */
export function faultsOf({ name, priceKind, unitPrice }: ProductInput): {
  readonly name: boolean;
  readonly price: boolean;
} {
  return { name: name.trim() === '', price: priceKind !== 'open' && unitPrice === 0 };
}

/**
 * One compartment moved by one place: those whose position changes, with their new one. Positions that were
 * equal or had gaps are put right on the way.
 */
export function moved(categories: readonly Category[], place: number, by: -1 | 1): readonly Category[] {
  const order = [...categories];
  const [taken] = order.splice(place, 1);
  if (taken === undefined) return [];
  order.splice(place + by, 0, taken);
  return order.flatMap((category, position) =>
    category.position === position ? [] : [{ ...category, position }],
  );
}
