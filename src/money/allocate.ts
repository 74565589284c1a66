import { assert } from '../base/assert.ts';
import { won } from './won.ts';
import type { Won } from './won.ts';

/**
 * Spreads an amount over weights by largest remainder, so that the parts add up to the amount to the won.
 *
 * Equal remainders go to the lower index first. A negative amount gives exactly the negatives of the
 * positive one, which is what lets a refund cancel a sale. No part is larger than its weight as long as the
 * amount is not above their sum.
 *
 * @param weights Whole numbers from 0 up; at least one above 0 unless the amount is 0.
 */
export function allocate(total: Won, weights: readonly number[]): Won[] {
  for (const weight of weights) {
    assert(Number.isSafeInteger(weight) && weight >= 0, `allocate: ${weight} is not a weight`);
  }
  if (total === 0) return weights.map(() => won(0));
  const magnitude = Math.abs(total);
  // Amount times weight leaves the range in which doubles keep whole numbers, so the division is done on
  // BigInt.
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  assert(whole > 0n, 'allocate: nothing to spread over');
  const parts = weights.map((weight, index) => {
    const product = BigInt(magnitude) * BigInt(weight);
    return { index, share: Number(product / whole), remainder: product % whole };
  });
  const left = magnitude - parts.reduce((sum, part) => sum + part.share, 0);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const oneMore = new Set(byRemainder.slice(0, left).map(part => part.index));
  return parts.map(part => won(Math.sign(total) * (part.share + (oneMore.has(part.index) ? 1 : 0))));
}
