import type { Book } from '../../src/ledger/entry.ts';
import type { AccountKind } from '../../src/ledger/chart-of-accounts.ts';
import type { Side } from '../../src/ledger/posting.ts';
import type { ReadableDatabase } from '../sql/database.ts';
import type { ChainHead } from './ledger-writes.ts';
import { GENESIS_HASH } from '../../src/ledger/canonical.ts';
import { query, type Query } from './statement.ts';

export interface EntryRow {
  readonly id: string;
  readonly sequence: number;
  readonly book: Book;
  readonly event: string;
  readonly occurredAtMs: number;
  readonly businessDate: string;
  readonly reference: string;
  readonly sourceId: string | null;
  readonly reversesId: string | null;
  readonly policyVersion: string | null;
  readonly memo: string;
  readonly hash: string;
}

export interface PostingRow {
  readonly accountCode: string;
  readonly accountNameKo: string;
  readonly accountNameEn: string;
  readonly side: Side;
  readonly amount: number;
}

export interface BalanceRow {
  readonly accountCode: string;
  readonly accountNameKo: string;
  readonly accountNameEn: string;
  readonly accountKind: AccountKind;
  readonly normalSide: Side;
  readonly debit: number;
  readonly credit: number;
}

export interface EntrySearch {
  readonly from: string | null;
  readonly to: string | null;
  /** The end of a reference. */
  readonly reference: string;
  readonly amount: number | null;
  readonly accountCode: string | null;
  /** Where the last page ended; null begins with the newest day. */
  readonly after: EntryPlace | null;
  readonly limit: number;
}

/** A place in the list of entries: the newest business date first, and in a day the newest entry. */
export interface EntryPlace {
  readonly businessDate: string;
  readonly sequence: number;
}

/** Entries, perhaps fewer than asked for, and where to go on: null when nothing more can be there. */
export interface EntryPage {
  readonly rows: EntryRow[];
  readonly next: EntryPlace | null;
}

export interface JournalReads {
  head(): ChainHead;
  list(search: EntrySearch): EntryPage;
  postings(entryId: string): PostingRow[];
  /** Sums of every account of a book up to a business date, or of all time. */
  balances(book: Book, to: string | null): BalanceRow[];
}

const ENTRY = `SELECT entry.id, entry.sequence, entry.book, entry.event, entry.occurred_at_ms AS occurredAtMs,
  entry.business_date AS businessDate, entry.reference, entry.source_id AS sourceId,
  entry.reverses_id AS reversesId, entry.policy_version AS policyVersion, entry.memo, seal.hash
FROM journal_entry AS entry JOIN journal_seal AS seal ON seal.entry_id = entry.id`;

type Parameter = string | number;

export function createJournalReads(database: ReadableDatabase): JournalReads {
  const head = query<[], ChainHead>(
    database,
    'SELECT sequence, hash FROM journal_seal ORDER BY sequence DESC LIMIT 1',
  );
  const postings = query<[string], PostingRow>(
    database,
    `SELECT posting.account_code AS accountCode, account.name_ko AS accountNameKo,
       account.name_en AS accountNameEn, posting.side, posting.amount_won AS amount
     FROM posting JOIN account ON account.code = posting.account_code
     WHERE posting.entry_id = ? ORDER BY posting.line`,
  );
  const ACCOUNT = `account.code AS accountCode, account.name_ko AS accountNameKo,
    account.name_en AS accountNameEn, account.kind AS accountKind, account.normal_side AS normalSide`;
  const balancesNow = query<[Book], BalanceRow>(
    database,
    `SELECT ${ACCOUNT}, coalesce(balance.debit_won, 0) AS debit, coalesce(balance.credit_won, 0) AS credit
     FROM account LEFT JOIN account_balance AS balance
       ON balance.account_code = account.code AND balance.book = ?
     ORDER BY account.code`,
  );
  const balancesTo = query<[Book, string], BalanceRow>(
    database,
    `SELECT ${ACCOUNT}, coalesce(sum(day.debit_won), 0) AS debit, coalesce(sum(day.credit_won), 0) AS credit
     FROM account LEFT JOIN account_day AS day
       ON day.account_code = account.code AND day.book = ? AND day.business_date <= ?
     GROUP BY account.code ORDER BY account.code`,
  );
  return {
    head: () => head.get() ?? { sequence: 0, hash: GENESIS_HASH },
    list: createSearch(database),
    postings: entryId => postings.all(entryId),
    balances: (book, to) => (to === null ? balancesNow.all(book) : balancesTo.all(book, to)),
  };
}

/** So many entries are looked through at a time: a search must not keep a sale waiting. */
const WINDOW = 2_000;

const IN_RANGE = `(entry.business_date, entry.sequence) < (?, ?) AND entry.business_date >= ?`;
const NEWEST_FIRST = 'ORDER BY entry.business_date DESC, entry.sequence DESC';

/**
 * What an index can find is found at once. Anything else is looked for among the entries, a window of them
 * to a page: a page may have fewer entries than were asked for, or none, and say where to go on.
 */
function createSearch(database: ReadableDatabase): JournalReads['list'] {
  const searches = new Map<string, Query<Parameter[], EntryRow>>();
  const select = (where: string) => {
    const known = searches.get(where);
    if (known) return known;
    const statement = query<Parameter[], EntryRow>(
      database,
      `${ENTRY} WHERE ${where} AND ${IN_RANGE} ${NEWEST_FIRST} LIMIT ?`,
    );
    searches.set(where, statement);
    return statement;
  };
  const windowEnd = query<[string, number, string], EntryPlace>(
    database,
    `SELECT business_date AS businessDate, sequence FROM journal_entry AS entry
     WHERE ${IN_RANGE} ${NEWEST_FIRST} LIMIT 1 OFFSET ${WINDOW - 1}`,
  );
  const conditionsOf = createConditions(database);
  return search => {
    const start = search.after ?? { businessDate: search.to ?? LAST_DATE, sequence: Number.MAX_SAFE_INTEGER };
    const range = [start.businessDate, start.sequence, search.from ?? ''] as const;
    const conditions = conditionsOf(search);
    const end = conditions.some(({ isIndexed }) => isIndexed) ? undefined : windowEnd.get(...range);
    const window: Condition = {
      sql: '(entry.business_date, entry.sequence) >= (?, ?)',
      values: [end?.businessDate ?? '', end?.sequence ?? 0],
    };
    const all = conditions.length === 0 || end === undefined ? conditions : [...conditions, window];
    const where = ['true', ...all.map(({ sql }) => sql)].join(' AND ');
    const found = select(where).all(...all.flatMap(({ values }) => values), ...range, search.limit + 1);
    const rows = found.slice(0, search.limit);
    if (found.length > rows.length) return { rows, next: rows.at(-1) ?? null };
    return { rows, next: conditions.length === 0 ? null : (end ?? null) };
  };
}

/** After every business date. */
const LAST_DATE = '9999-12-31';

interface Condition {
  readonly sql: string;
  readonly values: readonly Parameter[];
  /** Few entries fit it, and an index has them. */
  readonly isIndexed?: boolean;
}

function createConditions(database: ReadableDatabase): (search: EntrySearch) => readonly Condition[] {
  const withAmount = query<[number], { count: number }>(
    database,
    `SELECT count(*) AS count FROM (SELECT 1 FROM posting WHERE amount_won = ? LIMIT ${WINDOW})`,
  );
  const withReference = query<[string], { sequence: number }>(
    database,
    `SELECT sequence FROM journal_entry WHERE reference = ? AND reference <> '' LIMIT 1`,
  );
  const amountIs = (amount: number): Condition =>
    (withAmount.get(amount)?.count ?? 0) < WINDOW
      ? {
          sql: 'entry.id IN (SELECT entry_id FROM posting WHERE amount_won = ?)',
          values: [amount],
          isIndexed: true,
        }
      : {
          sql: 'EXISTS (SELECT 1 FROM posting WHERE entry_id = entry.id AND +amount_won = ?)',
          values: [amount],
        };
  const referenceIs = (text: string): Condition =>
    withReference.get(text)
      ? { sql: `entry.reference = ? AND entry.reference <> ''`, values: [text], isIndexed: true }
      : { sql: `entry.reference LIKE '%' || ? ESCAPE '\\'`, values: [escapeLike(text)] };
  return ({ reference, amount, accountCode }) => [
    ...(reference === '' ? [] : [referenceIs(reference)]),
    ...(amount === null ? [] : [amountIs(amount)]),
    ...(accountCode === null
      ? []
      : [
          {
            sql: 'EXISTS (SELECT 1 FROM posting WHERE entry_id = entry.id AND account_code = ?)',
            values: [accountCode],
          },
        ]),
  ];
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
