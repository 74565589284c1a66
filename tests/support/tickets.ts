import { won } from '../../src/money/won.ts';
import type { LineItem, Ticket } from '../../src/ticket/ticket.ts';

/** A line as most tests need it: one taxable americano at 4,500 won. */
export function lineItem(change: Partial<LineItem> & { readonly id: string }): LineItem {
  return {
    productId: `product-${change.id}`,
    name: '아메리카노',
    unitPrice: won(4_500),
    priceSource: 'catalog',
    quantity: 1,
    taxTreatment: 'taxable',
    isVoided: false,
    ...change,
  };
}

export function ticketOf(lines: readonly LineItem[], change: Partial<Ticket> = {}): Ticket {
  return { id: 'ticket', lines, ...change };
}

/** Coffee, water and rice: taxable and exempt goods for 26,400 won. */
export const MIXED_BASKET: readonly LineItem[] = [
  lineItem({ id: 'coffee', quantity: 2 }),
  lineItem({ id: 'water', name: '생수', unitPrice: won(800), quantity: 3 }),
  lineItem({ id: 'rice', name: '쌀', unitPrice: won(15_000), taxTreatment: 'exempt' }),
];
