import { unreachable } from '../../src/base/assert.ts';
import type { Book } from '../../src/ledger/entry.ts';
import { sumWon } from '../../src/money/won.ts';
import type { EntryPlace, EntryRow } from '../store/journal-store.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';

export const journalHandlers = {
  list: requests.journal.list.handler(({ context: { counter }, input }) => {
    const { journal, sales } = counter.reads;
    const { rows, next } = journal.list({ ...input, after: readCursor(input.cursor) });
    const entries = rows.map(({ policyVersion: _policy, sourceId, ...row }) => ({
      ...row,
      saleId: sourceId !== null && isOfSale(row) && sales.find(sourceId) ? sourceId : null,
      postings: journal.postings(row.id),
    }));
    return { entries, nextCursor: next === null ? null : `${next.businessDate}/${next.sequence}` };
  }),
  trialBalance: requests.journal.trialBalance.handler(({ context: { counter }, input }) => {
    const { journal } = counter.reads;
    const codes = new Set(accountsOf(counter, input.book).map(({ code }) => code));
    const rows = journal
      .balances(input.book, input.to)
      .filter(row => codes.has(row.accountCode))
      .map(row => ({
        ...row,
        balance: row.normalSide === 'debit' ? row.debit - row.credit : row.credit - row.debit,
      }));
    const head = journal.head();
    return {
      rows,
      debit: sumWon(rows.map(row => row.debit)),
      credit: sumWon(rows.map(row => row.credit)),
      entryCount: head.sequence,
      head: head.hash,
    };
  }),
};

function accountsOf(counter: Counter, book: Book): readonly { readonly code: string }[] {
  switch (book) {
    case 'shop':
      return counter.chart.accounts;
    case 'circulation':
      return counter.circulationChart.accounts;
    case 'centre':
      return counter.centreChart.accounts;
    default:
      return unreachable(book, 'accountsOf');
  }
}

/** A cursor is what this program wrote; anything else begins where nothing is. */
function readCursor(cursor: string | null): EntryPlace | null {
  if (cursor === null) return null;
  const [businessDate = '', sequence = ''] = cursor.split('/');
  return { businessDate, sequence: Number.parseInt(sequence, 10) || 0 };
}

function isOfSale({ event }: Pick<EntryRow, 'event'>): boolean {
  return event === 'sale' || event === 'refund' || event === 'tenderResolved';
}
