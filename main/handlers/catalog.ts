import { required } from '../../src/base/assert.ts';
import type { Product } from '../../src/contract/catalog.ts';
import { cleanScan } from '../../src/catalog/scan.ts';
import { change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { findProduct } from './find-product.ts';
import { requests } from './implementer.ts';
import { readBarcodes } from './product-codes.ts';

export const catalogHandlers = {
  shelf: requests.catalog.shelf.handler(({ context: { counter } }) => ({
    categories: counter.reads.catalog.categories(),
    products: counter.reads.catalog.shelf(),
  })),
  search: requests.catalog.search.handler(({ context: { counter }, input }) => {
    const byCode = productByCode(counter, input.text);
    const ids = counter.productIndex().search(input.text, input.limit, product => product.isActive);
    const first = byCode?.isActive ? [byCode.id] : [];
    return readProducts(counter, [...new Set([...first, ...ids])].slice(0, input.limit));
  }),
  list: requests.catalog.list.handler(({ context, input }) => listProducts(context, input)),
  get: requests.catalog.get.handler(({ context, input, errors }) => {
    const product = context.counter.reads.catalog.find(input.productId);
    if (!product) throw errors.PRODUCT_NOT_FOUND();
    return product;
  }),
  save: requests.catalog.save.handler(({ context, input: { product, ...command }, errors }) =>
    change({
      context,
      request: 'catalog.save',
      input: { ...command, product },
      areas: ['catalog'],
      run: ({ reads, writes, atMs, newId, counter }) => {
        const { catalog } = reads;
        const before = product.id === null ? undefined : catalog.find(product.id);
        if (product.id !== null && !before) throw errors.PRODUCT_NOT_FOUND();
        if (product.categoryId !== null && !catalog.categories().some(({ id }) => id === product.categoryId))
          throw errors.CATEGORY_NOT_FOUND();
        const read = readBarcodes(product.barcodes, counter.settings().labelPatterns);
        if ('wrong' in read) throw errors.BARCODE_CHECK_DIGIT({ data: { code: read.wrong } });
        for (const { code, shown } of read.codes) {
          const holder = catalog.findByCode(code)?.product;
          if (holder && holder.id !== product.id)
            throw errors.BARCODE_TAKEN({
              data: { code: shown, productId: holder.id, productName: holder.name },
            });
        }
        const id = before?.id ?? newId();
        const position = before?.favouritePosition ?? writes.catalog.nextFavouritePosition();
        const favouritePosition = product.isFavourite ? position : null;
        writes.catalog.saveProduct(
          { ...product, id, favouritePosition, isActive: before?.isActive ?? true },
          atMs,
        );
        writes.catalog.saveBarcodes(id, read.codes);
        return { id };
      },
      answer: ({ id }) => readProduct(context.counter, id),
    }),
  ),
  setActive: requests.catalog.setActive.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'catalog.setActive',
      input,
      areas: ['catalog'],
      run: ({ reads, writes, atMs }) => {
        if (!reads.catalog.find(input.productId)) throw errors.PRODUCT_NOT_FOUND();
        writes.catalog.setActive(input.productId, input.isActive, atMs);
        return {};
      },
      answer: () => readProduct(context.counter, input.productId),
    }),
  ),
  saveCategory: requests.catalog.saveCategory.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'catalog.saveCategory',
      input,
      areas: ['catalog'],
      run: ({ reads, writes, newId }) => {
        const known = reads.catalog.categories().some(({ id }) => id === input.category.id);
        if (input.category.id !== null && !known) throw errors.CATEGORY_NOT_FOUND();
        const category = { ...input.category, id: input.category.id ?? newId() };
        writes.catalog.saveCategory(category);
        return category;
      },
      answer: category => category,
    }),
  ),
};

function readProduct(counter: Counter, productId: string): Product {
  const [product] = readProducts(counter, [productId]);
  return required(product, `product ${productId}`);
}

function readProducts({ reads }: Counter, ids: readonly string[]): Product[] {
  return ids.flatMap(id => reads.catalog.find(id) ?? []);
}

/** A product whose code was typed into the search field, with or without leading zeros. */
function productByCode(counter: Counter, text: string): Product | undefined {
  const code = cleanScan(text);
  if (code.length < 4) return undefined;
  const found = findProduct(counter.reads, code, counter.settings(), counter.nowMs());
  return found.kind === 'product' ? found.product : undefined;
}

interface ListInput {
  readonly text: string;
  readonly categoryId: string | null;
  readonly includeInactive: boolean;
  readonly cursor: string | null;
  readonly limit: number;
}

/** Products by name, the one with that very code first. */
function listProducts({ counter }: Context, input: ListInput) {
  const accepts = (product: Pick<Product, 'isActive' | 'categoryId'>) =>
    (input.includeInactive || product.isActive) &&
    (input.categoryId === null || product.categoryId === input.categoryId);
  const byCode = productByCode(counter, input.text);
  const matching = counter.productIndex().search(input.text, Number.MAX_SAFE_INTEGER, accepts);
  const ids = [...new Set([...(byCode && accepts(byCode) ? [byCode.id] : []), ...matching])];
  const from = input.cursor === null ? 0 : placeAfter(ids, input.cursor);
  const end = from + input.limit;
  const lastId = ids[end - 1];
  return {
    products: readProducts(counter, ids.slice(from, end)),
    total: ids.length,
    nextCursor: end < ids.length && lastId !== undefined ? `${end}/${lastId}` : null,
  };
}

/**
 * Where a page begins that follows another: behind the other's last product, wherever that stands now, or at
 * the same place as then when it is gone. A product saved in between is neither shown twice nor skipped.
 */
function placeAfter(ids: readonly string[], cursor: string): number {
  const [place = '', lastId = ''] = cursor.split('/');
  const index = ids.indexOf(lastId);
  return index < 0 ? Number.parseInt(place, 10) || 0 : index + 1;
}
