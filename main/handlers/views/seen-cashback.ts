import type { SeenCashbackView } from '../../../src/contract/benefit.ts';
import { fitOf, type SeenCashback } from '../../../src/currency/rate-drift.ts';
import { won } from '../../../src/money/won.ts';
import type { SeenCashbackRow } from '../../store/benefit-store.ts';
import type { Reads } from '../../store/stores.ts';

type BenefitReads = Pick<Reads, 'benefits'>;

/** What apps said of the payments of a sale: the newest of each. */
export function viewSeen(reads: BenefitReads, saleId: string): SeenCashbackView[] {
  return newestOfEach(reads.benefits.seenOfSale(saleId)).map(row => ({
    tenderId: row.tenderId,
    amount: row.seen,
    fit: fitOf(withParts(reads, row)),
  }));
}

/** So many are enough to find a drift in the few versions that were in force of late. */
const OF_LATE = 60;

/** The newest that was seen of all sales, with what was estimated for it. */
export function seenOfLate(reads: BenefitReads): readonly SeenCashback[] {
  return newestOfEach(reads.benefits.newestSeen(OF_LATE)).map(row => withParts(reads, row));
}

/** @param rows The newest first: what was typed again stands before what it corrects. */
function newestOfEach(rows: readonly SeenCashbackRow[]): readonly SeenCashbackRow[] {
  const seen = new Set<string>();
  return rows.filter(({ tenderId }) => seen.size < seen.add(tenderId).size);
}

function withParts({ benefits }: BenefitReads, row: SeenCashbackRow): SeenCashback {
  const parts = benefits.ofSale(row.saleId).filter(({ tenderId }) => tenderId === row.tenderId);
  return {
    policyVersion: parts[0]?.policyVersion ?? '',
    parts: parts.map(part => ({ ...part, atLeast: won(part.atLeast), atMost: won(part.atMost) })),
    seen: won(row.seen),
  };
}
