import { sumWon } from '../../src/money/won.ts';
import type { EntryRow } from '../store/journal-store.ts';
import { requests } from './implementer.ts';

export const journalHandlers = {
  list: requests.journal.list.handler(({ context: { counter }, input }) => {
    const { journal, sales } = counter.reads;
    const before = input.cursor === null ? Number.MAX_SAFE_INTEGER : Number(input.cursor);
    const rows = journal.list({ ...input, before, limit: input.limit + 1 });
    const page = rows.slice(0, input.limit);
    const entries = page.map(({ policyVersion: _policy, sourceId, ...row }) => ({
      ...row,
      saleId: sourceId !== null && isOfSale(row) && sales.find(sourceId) ? sourceId : null,
      postings: journal.postings(row.id),
    }));
    const last = page.at(-1);
    return { entries, nextCursor: rows.length > page.length && last ? String(last.sequence) : null };
  }),
  trialBalance: requests.journal.trialBalance.handler(({ context: { counter }, input }) => {
    const { journal } = counter.reads;
    const rows = journal.balances('shop', input.to).map(row => ({
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

function isOfSale({ event }: Pick<EntryRow, 'event'>): boolean {
  return event === 'sale' || event === 'refund' || event === 'tenderResolved';
}
