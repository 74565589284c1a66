import { dateText } from '../../src/base/korea-time.ts';
import { keptReduction, type Reduction } from '../../src/community/fees.ts';
import { usualUntil } from '../../src/community/proof.ts';
import type { Change } from './change.ts';

/** Notes that a proof was seen today, and until when it holds. @param until Null is the usual time. */
export function noteProof(
  { writes, counter, atMs }: Change,
  personId: string,
  reduction: Reduction,
  until: string | null,
): void {
  const seenOn = dateText(atMs);
  writes.proofs.save(personId, {
    reduction: keptReduction(reduction),
    seenOn,
    validUntil: until ?? usualUntil(reduction, seenOn),
    seenBy: counter.settings().cashier,
  });
}

/** Of two entries of one person the proof that was seen last counts. */
export function mergeProofs({ reads, writes }: Change, goneId: string, keptId: string): void {
  const kept = new Map(reads.proofs.ofPerson(keptId).map(row => [row.reduction, row]));
  for (const row of reads.proofs.ofPerson(goneId))
    if ((kept.get(row.reduction)?.seenOn ?? '') < row.seenOn) writes.proofs.save(keptId, row);
  writes.proofs.remove(goneId);
}

/** Neither a proof nor whoever signed up in somebody's stead outlives them. */
export function eraseProofs({ writes }: Change, personId: string): void {
  writes.proofs.remove(personId);
  writes.proofs.removeProxies(personId);
}
