import { required } from '../../src/base/assert.ts';
import { gs1CheckDigit } from '../../src/catalog/gtin.ts';
import type { Product, ProductInput } from '../../src/contract/catalog.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { TicketItem } from '../../src/contract/ticket.ts';
import { command } from './till.ts';

/** Barcodes with right check digits that no product of the demo shop has. */
export const EAN_13 = '8801234567893';
export const EAN_8 = '96385074';

/**
 * A label of the shop's scale: `21` prints the price, `29` the weight in grams (the demo shop's two layouts).
 */
export function scaleLabel(flag: '21' | '29', item: string, value: number): string {
  const body = flag + item + String(value).padStart(5, '0');
  return body + String(gs1CheckDigit(body));
}

/** Goods as the products screen sends them, with what a test says otherwise. */
export function goods(change: Partial<ProductInput> = {}): ProductInput {
  return {
    id: null,
    name: '유자차 500g',
    categoryId: null,
    unitPrice: 6_500,
    priceKind: 'fixed',
    taxTreatment: 'taxable',
    currencyExcluded: false,
    barcodes: [],
    isFavourite: false,
    ...change,
  };
}

export function saveGoods(client: CounterClient, change: Partial<ProductInput> = {}): Promise<Product> {
  return client.catalog.save({ ...command(), product: goods(change) });
}

/** A product of the demo shop by its name. */
export async function demoGoods(client: CounterClient, name: string): Promise<Product> {
  const { products } = await client.catalog.shelf();
  return required(
    products.find(product => product.name === name),
    name,
  );
}

/** Puts goods on the till's open ticket. */
export function add(client: CounterClient, item: TicketItem, ticketId: string | null = null) {
  return client.ticket.add({ ...command(), ticketId, item });
}

export function scan(client: CounterClient, code: string, quantity = 1) {
  return add(client, { kind: 'scan', code, quantity });
}

export function pick(
  client: CounterClient,
  productId: string,
  change: Partial<Extract<TicketItem, { kind: 'product' }>> = {},
) {
  return add(client, {
    kind: 'product',
    productId,
    quantity: 1,
    unitPrice: null,
    weightGrams: null,
    ...change,
  });
}
