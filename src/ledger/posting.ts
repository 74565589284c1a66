import { assert } from '../base/assert.ts';
import { sumWon, type Won } from '../money/won.ts';

export type Side = 'debit' | 'credit';

/** One line of a journal entry: an amount on one side of one account. The amount is always positive. */
export interface Posting {
  readonly accountCode: string;
  readonly side: Side;
  readonly amount: Won;
}

/** The side that undoes a posting. */
export function oppositeSide(side: Side): Side {
  return side === 'debit' ? 'credit' : 'debit';
}

/** Sums the amounts of one side. */
export function sumSide(postings: readonly Posting[], side: Side): Won {
  return sumWon(postings.filter(posting => posting.side === side).map(posting => posting.amount));
}

/**
 * Checks that postings may become one journal entry, or says why not.
 *
 * Pure: whether the accounts exist is the database's question. The codes are in order of precedence: the
 * first that applies is returned, and the table test lists them in the same order.
 */
export function checkPostings(
  postings: readonly Posting[],
): 'balanced' | 'TOO_FEW_POSTINGS' | 'AMOUNT_NOT_POSITIVE' | 'UNBALANCED' {
  if (postings.length < 2) return 'TOO_FEW_POSTINGS';
  if (postings.some(posting => posting.amount <= 0)) return 'AMOUNT_NOT_POSITIVE';
  const debits = sumSide(postings, 'debit');
  if (debits !== sumSide(postings, 'credit')) return 'UNBALANCED';
  assert(debits > 0, 'checkPostings: balanced at zero');
  return 'balanced';
}

/** The postings that undo others: the same amounts on the other sides, in the same order. */
export function reversePostings(postings: readonly Posting[]): readonly Posting[] {
  return postings.map(posting => ({ ...posting, side: oppositeSide(posting.side) }));
}
