import { assert } from '../base/assert.ts';
import { won } from '../money/won.ts';
import type { Won } from '../money/won.ts';

/**
 * Prices a weighed item: grams times the price of a kilogram, rounded half up to the won.
 *
 * @param grams Whole grams, 0 or more.
 */
export function priceByWeight(grams: number, pricePerKg: Won): Won {
  assert(Number.isSafeInteger(grams) && grams >= 0, `priceByWeight: ${grams} is not a weight in grams`);
  assert(pricePerKg >= 0, 'priceByWeight: negative price');
  const product = grams * pricePerKg;
  assert(Number.isSafeInteger(product), 'priceByWeight: out of range');
  return won(Math.floor((product + 500) / 1000));
}
