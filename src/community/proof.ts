import { addDays } from '../base/dates.ts';
import { highestReduction, keptReduction, type Reduction, type ReductionRules } from './fees.ts';
import { monthAfter } from './refund.ts';

/** A proof of a reduction that staff have seen (증빙 확인). It is noted, and never kept. */
export interface Proof {
  readonly seenOn: string;
  /** The last day on which it holds; null is that it does not run out. */
  readonly validUntil: string | null;
}

/**
 * What a sign-up has of a proof: seen just now; still holding from before; run out, so that nothing is
 * reduced until it is seen again; or not yet seen.
 */
export type ProofState = 'seen' | 'valid' | 'expired' | 'needed';

export interface Reduced {
  readonly reduction: Reduction | undefined;
  /** Null where nobody asks for a reduction. */
  readonly proof: (Partial<Proof> & { readonly state: ProofState }) | null;
}

export const holdsOn = ({ validUntil }: Proof, date: string): boolean =>
  validUntil === null || date <= validUntil;

/** Until when a proof holds that says nothing of it, seen on a day. */
export function usualUntil({ proofMonths }: Pick<Reduction, 'proofMonths'>, seenOn: string): string | null {
  return proofMonths === null ? null : addDays(monthAfter(seenOn, proofMonths), -1);
}

/**
 * The reduction that counts on a day: the highest of those asked for whose proof has not run out. One that
 * was never seen counts, and has to be seen before the sign-up is taken.
 *
 * @param proofs What was seen before, by what is kept of its reduction.
 */
export function reducedOn(
  rules: ReductionRules | undefined,
  asked: { readonly ids: readonly string[]; readonly isSeenNow: boolean },
  proofs: ReadonlyMap<string, Proof>,
  date: string,
): Reduced {
  const { ids, isSeenNow } = asked;
  const highest = highestReduction(rules, ids);
  if (highest === undefined) return { reduction: undefined, proof: null };
  if (isSeenNow)
    return {
      reduction: highest,
      proof: { state: 'seen', seenOn: date, validUntil: usualUntil(highest, date) },
    };
  const proofOf = (one: Reduction | undefined) => one && proofs.get(keptReduction(one));
  const usable = ids.filter(id => {
    const proof = proofOf(highestReduction(rules, [id]));
    return proof === undefined || holdsOn(proof, date);
  });
  const reduction = highestReduction(rules, usable);
  const proof = proofOf(reduction ?? highest);
  if (reduction === undefined) return { reduction, proof: { ...proof, state: 'expired' } };
  return { reduction, proof: proof === undefined ? { state: 'needed' } : { ...proof, state: 'valid' } };
}
