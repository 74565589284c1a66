import { z } from 'zod';
import { change, query } from './request.ts';
import { amountOrZero, command, id, name, nextCursor, pageInput, taxTreatment } from './shapes.ts';

export const TINTS = ['side', 'soup', 'roll', 'drink', 'egg', 'grain', 'home'] as const;
export const ICONS = ['star', 'side', 'soup', 'roll', 'drink', 'egg', 'grain', 'home', 'box'] as const;

export const category = z.object({
  id,
  name: name(20),
  icon: z.enum(ICONS),
  tint: z.enum(TINTS),
  position: z.int(),
});

/** `fixed`: unitPrice each. `weight`: unitPrice is per kilogram. `open`: asked at the counter (시가). */
export const priceKind = z.enum(['fixed', 'weight', 'open']);

const barcode = z.object({
  /** A GTIN as printed, an in-store item code, or any code of the shop's own. */
  code: z.string().trim().min(1).max(48),
  /** How many units one scan of this code sells: 1, or a carton's content. */
  packQuantity: z.int().min(1).max(9_999),
});

export const product = z.object({
  id,
  name: name(60),
  categoryId: id.nullable(),
  unitPrice: amountOrZero,
  priceKind,
  taxTreatment,
  /** Goods that earn no cashback in local currency (캐시백 제외). */
  currencyExcluded: z.boolean(),
  barcodes: z.array(barcode).max(20),
  favouritePosition: z.int().nullable(),
  isActive: z.boolean(),
});

export const productInput = product
  .omit({ id: true, isActive: true, favouritePosition: true })
  .extend({ id: id.nullable(), isFavourite: z.boolean() });

const barcodeErrors = {
  BARCODE_TAKEN: { data: z.object({ code: z.string(), productId: id, productName: z.string() }) },
  BARCODE_CHECK_DIGIT: { data: z.object({ code: z.string() }) },
};

export const catalogContract = {
  /** Tiles of the checkout: categories, favourites and each category's products in order. */
  shelf: query('auditor').output(z.object({ categories: z.array(category), products: z.array(product) })),
  search: query('auditor')
    .input(z.object({ text: z.string().max(60), limit: z.int().min(1).max(50) }))
    .output(z.array(product)),
  list: query('auditor')
    .input(
      pageInput.extend({ text: z.string().max(60), categoryId: id.nullable(), includeInactive: z.boolean() }),
    )
    .output(z.object({ products: z.array(product), nextCursor, total: z.int() })),
  get: query('auditor')
    .input(z.object({ productId: id }))
    .output(product)
    .errors({ PRODUCT_NOT_FOUND: {} }),
  save: change('manager')
    .input(command.extend({ product: productInput }))
    .output(product)
    .errors({ ...barcodeErrors, PRODUCT_NOT_FOUND: {}, CATEGORY_NOT_FOUND: {} }),
  /** Takes a product off the shelf, or puts it back. Past sales keep it. */
  setActive: change('manager')
    .input(command.extend({ productId: id, isActive: z.boolean() }))
    .output(product)
    .errors({ PRODUCT_NOT_FOUND: {} }),
  saveCategory: change('manager')
    .input(command.extend({ category: category.extend({ id: id.nullable() }) }))
    .output(category)
    .errors({ CATEGORY_NOT_FOUND: {} }),
};

export type Product = z.infer<typeof product>;
export type ProductInput = z.infer<typeof productInput>;
export type Category = z.infer<typeof category>;
