import { assert } from '../base/assert.ts';
import { won } from './won.ts';
import type { Won } from './won.ts';

/** Notes and coins in use. Coins of 1 and 5 won are no longer issued for circulation (Bank of Korea). */
export const DENOMINATIONS = [50_000, 10_000, 5_000, 1_000, 500, 100, 50, 10] as const;

export type Denomination = (typeof DENOMINATIONS)[number];

export interface NoteCount {
  readonly denomination: Denomination;
  readonly count: number;
}

/**
 * Lists the notes and coins that make up an amount, the fewest possible, largest first.
 *
 * Taking the largest piece that fits is optimal here, because each denomination divides a larger one evenly
 * or by pairs. What is below 10 won has no coin and is left out.
 */
export function countNotes(change: Won): NoteCount[] {
  assert(change >= 0, 'countNotes: negative change');
  let left: number = change;
  return DENOMINATIONS.flatMap(denomination => {
    const count = Math.floor(left / denomination);
    left -= count * denomination;
    return count === 0 ? [] : [{ denomination, count }];
  });
}

/** The amounts up to which people hand over round sums, and so the steps of the cash shortcuts. */
const ROUND_STEPS = [1_000, 5_000, 10_000, 50_000];

/** Cash amounts worth a key of their own: the exact amount, then the next round sums, rising, none twice. */
export function quickAmounts(due: Won): Won[] {
  if (due <= 0) return [];
  const roundUps = ROUND_STEPS.map(step => Math.ceil(due / step) * step);
  return [...new Set([due, ...roundUps])].toSorted((a, b) => a - b).map(won);
}
