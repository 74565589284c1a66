import type { Category, Product } from '../../src/contract/catalog.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export type BarcodeRow = {
  /** What a scan is looked up by: a GTIN-14, `flag:item` of an in-store label, or a code as typed. */
  readonly code: string;
  readonly productId: string;
  readonly shown: string;
  readonly packQuantity: number;
};

/** What the search index keeps of a product. */
export interface ProductName {
  readonly id: string;
  readonly name: string;
  readonly categoryId: string | null;
  readonly isActive: boolean;
}

export interface CatalogReads {
  find(productId: string): Product | undefined;
  findByCode(code: string): { readonly product: Product; readonly packQuantity: number } | undefined;
  /** The active product of exactly this name; of several the one that was saved last. */
  findByName(name: string): Product | undefined;
  categories(): Category[];
  /** Active products in a category or among the favourites, by name. */
  shelf(): Product[];
  /** Every product, in the order of names. */
  names(): ProductName[];
}

export interface CatalogWrites {
  saveProduct(product: Omit<Product, 'barcodes'>, atMs: number): void;
  /** Replaces all codes of a product. */
  saveBarcodes(productId: string, barcodes: readonly Omit<BarcodeRow, 'productId'>[]): void;
  setActive(productId: string, isActive: boolean, atMs: number): void;
  saveCategory(category: Category): void;
  /** Where a new favourite goes: behind the others. */
  nextFavouritePosition(): number;
}

interface ProductRow extends Omit<Product, 'barcodes' | 'isActive' | 'currencyExcluded'> {
  readonly isActive: number;
  readonly currencyExcluded: number;
}

const PRODUCT = `SELECT product.id, product.name, product.category_id AS categoryId,
  product.unit_price_won AS unitPrice, product.price_kind AS priceKind, product.tax_treatment AS taxTreatment,
  product.currency_excluded AS currencyExcluded, product.favourite_position AS favouritePosition,
  product.is_active AS isActive
FROM product`;

export function createCatalogReads(database: ReadableDatabase): CatalogReads {
  const find = query<[string], ProductRow>(database, `${PRODUCT} WHERE product.id = ?`);
  const codesOf = query<[string], { code: string; packQuantity: number }>(
    database,
    `SELECT shown AS code, pack_quantity AS packQuantity
     FROM product_barcode WHERE product_id = ? ORDER BY code`,
  );
  const byCode = query<[string], { productId: string; packQuantity: number }>(
    database,
    'SELECT product_id AS productId, pack_quantity AS packQuantity FROM product_barcode WHERE code = ?',
  );
  const byName = query<[string], ProductRow>(
    database,
    `${PRODUCT} WHERE product.name = ? AND product.is_active = 1 ORDER BY product.saved_at_ms DESC LIMIT 1`,
  );
  const categories = query<[], Category>(
    database,
    'SELECT id, name, icon, tint, position FROM category ORDER BY position, name',
  );
  const ofCategory = query<[string], ProductRow>(
    database,
    `${PRODUCT} WHERE product.category_id = ? AND product.is_active = 1 ORDER BY product.name LIMIT 200`,
  );
  const favourites = query<[], ProductRow>(
    database,
    `${PRODUCT} WHERE product.favourite_position IS NOT NULL AND product.is_active = 1
     ORDER BY product.favourite_position`,
  );
  const names = query<[], { id: string; name: string; categoryId: string | null; isActive: number }>(
    database,
    `SELECT id, name, category_id AS categoryId, is_active AS isActive FROM product ORDER BY name, id`,
  );
  const read = (row: ProductRow): Product => ({
    ...row,
    isActive: row.isActive === 1,
    currencyExcluded: row.currencyExcluded === 1,
    barcodes: codesOf.all(row.id),
  });
  const findProduct = (productId: string) => {
    const row = find.get(productId);
    return row && read(row);
  };
  return {
    find: findProduct,
    findByCode(code) {
      const row = byCode.get(code);
      const product = row && findProduct(row.productId);
      return product && { product, packQuantity: row.packQuantity };
    },
    findByName(name) {
      const row = byName.get(name);
      return row && read(row);
    },
    categories: () => categories.all(),
    shelf() {
      const rows = [
        ...favourites.all(),
        ...categories.all().flatMap(category => ofCategory.all(category.id)),
      ];
      return [...new Map(rows.map(row => [row.id, row])).values()].map(read);
    },
    names: () => names.all().map(row => ({ ...row, isActive: row.isActive === 1 })),
  };
}

export function createCatalogWrites(database: WritableDatabase): CatalogWrites {
  const saveProduct = write<(string | number | null)[]>(
    database,
    `INSERT INTO product (id, name, category_id, unit_price_won, price_kind, tax_treatment, currency_excluded,
       favourite_position, is_active, saved_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, category_id = excluded.category_id,
       unit_price_won = excluded.unit_price_won, price_kind = excluded.price_kind,
       tax_treatment = excluded.tax_treatment, currency_excluded = excluded.currency_excluded,
       favourite_position = excluded.favourite_position, is_active = excluded.is_active,
       saved_at_ms = excluded.saved_at_ms`,
  );
  const removeCodes = write<[string]>(database, 'DELETE FROM product_barcode WHERE product_id = ?');
  const addCode = write<[string, string, string, number]>(
    database,
    'INSERT INTO product_barcode (code, product_id, shown, pack_quantity) VALUES (?, ?, ?, ?)',
  );
  const setActive = write<[number, number, string]>(
    database,
    'UPDATE product SET is_active = ?, saved_at_ms = ? WHERE id = ?',
  );
  const saveCategory = write<(string | number)[]>(
    database,
    `INSERT INTO category (id, name, icon, tint, position) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, icon = excluded.icon, tint = excluded.tint,
       position = excluded.position`,
  );
  const lastFavourite = query<[], { last: number | null }>(
    database,
    'SELECT max(favourite_position) AS last FROM product WHERE favourite_position IS NOT NULL',
  );
  return {
    saveProduct(product, atMs) {
      saveProduct(
        product.id,
        product.name,
        product.categoryId,
        product.unitPrice,
        product.priceKind,
        product.taxTreatment,
        product.currencyExcluded ? 1 : 0,
        product.favouritePosition,
        product.isActive ? 1 : 0,
        atMs,
      );
    },
    saveBarcodes(productId, barcodes) {
      removeCodes(productId);
      for (const { code, shown, packQuantity } of barcodes) addCode(code, productId, shown, packQuantity);
    },
    setActive: (productId, isActive, atMs) => void setActive(isActive ? 1 : 0, atMs, productId),
    saveCategory: ({ id, name, icon, tint, position }) => void saveCategory(id, name, icon, tint, position),
    nextFavouritePosition: () => (lastFavourite.get()?.last ?? 0) + 1,
  };
}
