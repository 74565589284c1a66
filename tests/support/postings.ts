import type { Posting } from '../../src/ledger/posting.ts';
import { won } from '../../src/money/won.ts';

/** Postings as a table row shows them: `101 dr 11000, 401 cr 10000`. */
export function postingsText(postings: readonly Posting[]): string {
  return postings
    .map(({ accountCode, side, amount }) => `${accountCode} ${side === 'debit' ? 'dr' : 'cr'} ${amount}`)
    .join(', ');
}

/** Reads what `postingsText` writes. */
export function readPostings(text: string): Posting[] {
  return text
    .split(', ')
    .filter(Boolean)
    .map(part => {
      const [, accountCode, side, amount] = /^(\d+) (dr|cr) (-?\d+)$/u.exec(part) ?? [];
      if (accountCode === undefined) throw new Error(`not a posting: ${part}`);
      return { accountCode, side: side === 'dr' ? 'debit' : 'credit', amount: won(Number(amount)) };
    });
}
