import type { KitchenOrder } from '../../../src/contract/kitchen.ts';

/** Of a card's parts in pixels, as kitchen.module.css draws them. */
const HEAD = 124;
const FOOT = 92;
const DISH = 76;
const LINE = 30;
const GAP = 12;

/** How high a card will be. What is guessed too low is scrolled inside the card. */
export function cardHeight({ dishes, change, shopRequest, reserveAtMs }: KitchenOrder): number {
  const ofDishes = dishes.reduce((sum, { options }) => sum + DISH + options.length * LINE, 0);
  const ofChange = change === null ? 0 : FOOT + (change.dishes.length + 1) * 2 * LINE;
  const ofRequest = shopRequest === '' ? 0 : 2 * LINE;
  return HEAD + FOOT + ofDishes + ofChange + ofRequest + (reserveAtMs === null ? 0 : LINE);
}

/**
 * Lays cards into columns from top to bottom, then from left to right, so that what has to be cooked first is
 * found first. A card is never cut in two.
 */
export function columnsOf<T>(cards: readonly T[], heightOf: (card: T) => number, height: number): T[][] {
  const columns: T[][] = [];
  let left = 0;
  for (const card of cards) {
    const needed = heightOf(card) + GAP;
    const column = columns.at(-1);
    if (column !== undefined && needed <= left) column.push(card);
    else {
      columns.push([card]);
      left = height + GAP;
    }
    left -= needed;
  }
  return columns;
}
