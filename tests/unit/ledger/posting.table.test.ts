import { describe, expect, it } from 'vitest';
import { checkPostings, oppositeSide, reversePostings, sumSide } from '../../../src/ledger/posting.ts';
import { postingsText, readPostings } from '../../support/postings.ts';
import { table } from '../../support/table.ts';

/**
 * Goal: every answer of checkPostings, in order of precedence. Method: each of the first rows breaks one
 * rule and every rule below it, so that a check that moves, or goes missing, turns at least one row red.
 */
const rows = table(
  ['postings', 'answer'],
  `
  postings                                    | answer
  -                                           | TOO_FEW_POSTINGS
  101 dr -1                                   | TOO_FEW_POSTINGS
  101 dr 11000                                | TOO_FEW_POSTINGS
  101 dr 0, 401 cr 5                          | AMOUNT_NOT_POSITIVE
  101 dr 0, 401 cr 0                          | AMOUNT_NOT_POSITIVE
  101 dr -5, 401 cr -5                        | AMOUNT_NOT_POSITIVE
  101 dr 10, 101 dr -5, 401 cr 5              | AMOUNT_NOT_POSITIVE
  101 dr 11000, 401 cr 10000                  | UNBALANCED
  101 dr 11000, 102 dr 11000                  | UNBALANCED
  401 cr 11000, 402 cr 11000                  | UNBALANCED
  101 dr 1, 401 cr 1                          | balanced
  101 dr 11000, 401 cr 10000, 255 cr 1000     | balanced
  101 dr 5000, 121 dr 6000, 401 cr 11000      | balanced
  101 dr 5000, 101 cr 5000                    | balanced
  101 dr 1000000000000, 401 cr 1000000000000  | balanced
  `,
);

describe('postings of one entry', () => {
  it.each(rows)('$postings → $answer', ({ postings, answer }) => {
    expect(checkPostings(readPostings(postings))).toBe(answer);
  });

  it('have a sum on each side', () => {
    const postings = readPostings('101 dr 5000, 121 dr 6000, 401 cr 11000');
    expect([sumSide(postings, 'debit'), sumSide(postings, 'credit')]).toEqual([11_000, 11_000]);
    expect(sumSide([], 'debit')).toBe(0);
  });

  it('are undone by the same amounts on the other sides, in the same order', () => {
    const postings = readPostings('101 dr 11000, 401 cr 10000, 255 cr 1000');
    const undone = reversePostings(postings);
    expect(postingsText(undone)).toBe('101 cr 11000, 401 dr 10000, 255 dr 1000');
    expect(reversePostings(undone)).toEqual(postings);
    expect(checkPostings([...postings, ...undone])).toBe('balanced');
    expect([oppositeSide('debit'), oppositeSide('credit')]).toEqual(['credit', 'debit']);
  });
});
