import { required } from '../../src/base/assert.ts';
import { businessDate } from '../../src/base/korea-time.ts';
import type { BankItemPlace, BankMatch } from '../../src/contract/bank.ts';
import { depositMatchedPostings } from '../../src/ledger/shop-postings.ts';
import { reversePostings, type Posting } from '../../src/ledger/posting.ts';
import { sumWon, won, type Won } from '../../src/money/won.ts';
import { readStatement } from '../../src/report/bank-statement.ts';
import { clearItems } from '../../src/report/match-deposits.ts';
import type { DepositRow, MatchItemRow } from '../store/bank-store.ts';
import type { Reads } from '../store/stores.ts';
import { overviewOf, placeKey, waitedFor, type WaitedItem } from './bank-overview.ts';
import { change, type Change } from './change.ts';
import { readCsv } from './csv-file.ts';
import { requests } from './implementer.ts';
import { viewDeposit, viewMatchRow } from './views/bank.ts';

type MatchErrors = Parameters<Parameters<typeof requests.bank.match.handler>[0]>[0]['errors'];
type DepositErrors = Pick<MatchErrors, 'DEPOSIT_NOT_FOUND' | 'DEPOSIT_TAKEN'>;
type ImportErrors = Parameters<Parameters<typeof requests.bank.importFile.handler>[0]>[0]['errors'];

export const bankHandlers = {
  overview: requests.bank.overview.handler(({ context }) => overviewOf(context.counter)),
  importFile: requests.bank.importFile.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'bank.importFile',
      input,
      areas: ['bank'],
      run: work => importStatement(work, input, errors),
      answer: result => result,
    }),
  ),
  removeImport: requests.bank.removeImport.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'bank.removeImport',
      input,
      areas: ['bank'],
      run: ({ reads, writes }) => {
        const found = reads.bank.import(input.importId);
        if (!found) throw errors.IMPORT_NOT_FOUND();
        if (found.matched > 0) throw errors.IMPORT_IN_USE();
        writes.bank.removeImport(input.importId);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  match: requests.bank.match.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'bank.match',
      input,
      areas: ['bank', 'journal'],
      run: work => {
        const deposits = [...new Set(input.depositIds)].map(id => freeDeposit(work.reads, id, errors));
        const items = chosenItems(work, input.items, errors);
        const open = sumWon(items.map(item => item.open));
        if (open !== input.expectedOpen) throw errors.EXPECTED_CHANGED({ data: { open } });
        const deposited = sumWon(deposits.map(({ amount }) => amount));
        const total = won(deposited + input.fee);
        if (total > open) throw errors.DEPOSIT_OVER({ data: { over: total - open } });
        return { matchId: recordMatch(work, { deposits, items, deposited, fee: won(input.fee) }) };
      },
      answer: ({ matchId }) => viewMatch(context.counter.reads, matchId),
    }),
  ),
  undo: requests.bank.undo.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'bank.undo',
      input,
      areas: ['bank', 'journal'],
      run: work => {
        const match = work.reads.bank.match(input.matchId);
        if (!match) throw errors.MATCH_NOT_FOUND();
        if (match.undoneAtMs !== null) throw errors.ALREADY_UNDONE();
        const items = work.reads.bank.itemsOf(match.id);
        const postings = reversePostings(postingsOf(work, { ...match, items }));
        const entryId = recordEntry(work, 'depositMatchUndone', { postings, reversesId: match.entryId });
        work.writes.bank.undo({ matchId: match.id, atMs: work.atMs, entryId });
        return {};
      },
      answer: () => viewMatch(context.counter.reads, input.matchId),
    }),
  ),
  setAside: requests.bank.setAside.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'bank.setAside',
      input,
      areas: ['bank'],
      run: ({ reads, writes }) => {
        const { id } = freeDeposit(reads, input.depositId, errors, 'laidAside');
        writes.bank.setAside(id, input.reason === '' ? null : input.reason);
        return {};
      },
      answer: () =>
        viewDeposit(required(context.counter.reads.bank.deposit(input.depositId), 'deposit laid aside')),
    }),
  ),
};

function importStatement(
  { reads, writes, newId, atMs }: Change,
  { fileName, base64 }: { readonly fileName: string; readonly base64: string },
  errors: ImportErrors,
) {
  const unreadable = (reason: 'SPREADSHEET' | 'NOT_CSV', line: number | null = null) =>
    errors.STATEMENT_UNREADABLE({ data: { reason, line } });
  const records = readCsv(Buffer.from(base64, 'base64'));
  if (typeof records === 'string') throw unreadable(records);
  const statement = readStatement(records);
  if ('code' in statement)
    throw errors.STATEMENT_UNREADABLE({
      data: { reason: statement.code, line: statement.code === 'LINE_UNREADABLE' ? statement.line : null },
    });
  const { deposits, withdrawals } = statement;
  const fresh = deposits.filter(({ fingerprint }) => !reads.bank.isKnown(fingerprint));
  const counts = { added: fresh.length, known: deposits.length - fresh.length, withdrawals };
  if (fresh.length === 0) return { importId: null, ...counts };
  const importId = newId();
  writes.bank.addImport({ id: importId, fileName, atMs });
  for (const deposit of fresh) writes.bank.addDeposit({ ...deposit, id: newId(), importId });
  return { importId, ...counts };
}

/** A deposit that pays nothing yet. One that was laid aside pays no sale until it is taken back. */
function freeDeposit(
  reads: Pick<Reads, 'bank'>,
  depositId: string,
  errors: DepositErrors,
  alsoFree?: 'laidAside',
): DepositRow {
  const deposit = reads.bank.deposit(depositId);
  if (!deposit) throw errors.DEPOSIT_NOT_FOUND();
  if (deposit.matchId !== null || (deposit.otherReason !== null && alsoFree === undefined))
    throw errors.DEPOSIT_TAKEN();
  return deposit;
}

/** In the order of their dates. One that is not open any more has nothing left of it. */
function chosenItems(
  { reads, counter }: Change,
  places: readonly BankItemPlace[],
  errors: MatchErrors,
): readonly WaitedItem[] {
  const wanted = new Set(places.map(placeKey));
  const items = waitedFor(counter, reads).filter(item => wanted.has(placeKey(item)));
  if (items.length < wanted.size)
    throw errors.EXPECTED_CHANGED({ data: { open: sumWon(items.map(({ open }) => open)) } });
  return items.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

interface MatchToRecord {
  readonly deposits: readonly DepositRow[];
  readonly items: readonly WaitedItem[];
  readonly deposited: Won;
  readonly fee: Won;
}

function recordMatch(work: Change, { deposits, items, deposited, fee }: MatchToRecord): string {
  const { writes, newId, atMs } = work;
  const cleared = clearItems(
    items.map(({ open }) => won(open)),
    won(deposited + fee),
  );
  const rows = items
    .map(({ kind, place }, at): MatchItemRow => ({ kind, place, cleared: cleared[at] ?? 0 }))
    .filter(row => row.cleared !== 0);
  const postings = postingsOf(work, { fee, items: rows });
  const memo = [...new Set(deposits.map(row => row.memo))].join(', ').slice(0, 100);
  const entryId = recordEntry(work, 'depositMatched', { postings, reversesId: null, memo });
  const id = newId();
  writes.bank.addMatch(
    { id, atMs, deposited, fee, entryId },
    rows,
    deposits.map(row => row.id),
  );
  return id;
}

function postingsOf(
  { counter }: Change,
  { fee, items }: { readonly fee: number; readonly items: readonly MatchItemRow[] },
): readonly Posting[] {
  const of = (kind: MatchItemRow['kind']) =>
    sumWon(items.filter(row => row.kind === kind).map(row => row.cleared));
  const cleared = {
    card: of('card'),
    currency: of('currency'),
    wallet: of('wallet'),
    channel: of('channel'),
  };
  return depositMatchedPostings(counter.chart, { fee: won(fee), cleared });
}

/** Null when nothing has to be booked. */
function recordEntry(
  { writes, counter, atMs, newId }: Change,
  event: 'depositMatched' | 'depositMatchUndone',
  of: { readonly postings: readonly Posting[]; readonly reversesId: string | null; readonly memo?: string },
): string | null {
  if (of.postings.length === 0) return null;
  const id = newId();
  writes.ledger.record({
    id,
    book: 'shop',
    event,
    occurredAtMs: atMs,
    businessDate: businessDate(atMs, counter.settings().dayStartsAtHour),
    reference: '',
    sourceId: null,
    reversesId: of.reversesId,
    policyVersion: null,
    memo: of.memo ?? '',
    postings: of.postings,
  });
  return id;
}

function viewMatch(reads: Pick<Reads, 'bank'>, matchId: string): BankMatch {
  return viewMatchRow(reads, required(reads.bank.match(matchId), `match ${matchId}`));
}
