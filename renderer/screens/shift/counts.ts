import { DENOMINATIONS } from '../../../src/money/change.ts';

/** Pieces counted, by the value of one. What is not there was not counted yet, and counts as none. */
export type Counts = Readonly<Partial<Record<(typeof DENOMINATIONS)[number], number>>>;

export function countedOf(counts: Counts): number {
  return DENOMINATIONS.reduce((sum, denomination) => sum + denomination * (counts[denomination] ?? 0), 0);
}
