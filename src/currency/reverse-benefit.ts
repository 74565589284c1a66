import { assert } from '../base/assert.ts';
import { won, type Won } from '../money/won.ts';

/** One funder's part of what a payment earned, in won. */
export interface EarnedPart {
  readonly atLeast: Won;
  readonly atMost: Won;
}

/**
 * What a part gives back when a payment has given back so much of itself.
 *
 * It is what is due for all that went back so far, down to the won, less what went back before: however a
 * payment is divided into refunds, they end at exactly what it earned, and the last of them takes the rest.
 *
 * @param earned What the payment earned, and what earlier refunds have taken back of it.
 * @param payment The payment, and what it has given back after this refund.
 */
export function reverseBenefit(
  earned: EarnedPart & { readonly reversed: EarnedPart },
  payment: { readonly amount: Won; readonly returned: Won },
): EarnedPart {
  const { amount, returned } = payment;
  assert(returned >= 0 && returned <= amount && amount > 0, 'reverseBenefit: more than was paid');
  const soFar = (part: Won) => partOf(part, returned, amount);
  const atMost = soFar(earned.atMost) - earned.reversed.atMost;
  // A lower bound is never above the upper one: what that holds back follows with the next refund.
  const atLeast = Math.min(soFar(earned.atLeast) - earned.reversed.atLeast, atMost);
  assert(atLeast >= 0 && atMost >= 0, 'reverseBenefit: more was taken back before');
  return { atLeast: won(atLeast), atMost: won(atMost) };
}

/** floor(part * returned / amount), without a product that could leave the whole numbers of a double. */
function partOf(part: number, returned: number, amount: number): number {
  return Number((BigInt(part) * BigInt(returned)) / BigInt(amount));
}
