import type { Book } from '../../src/ledger/entry.ts';
import type { AccountKind } from '../../src/ledger/chart-of-accounts.ts';
import type { Side } from '../../src/ledger/posting.ts';
import type { ReadableDatabase } from '../sql/database.ts';
import type { ChainHead } from './ledger-writes.ts';
import { GENESIS_HASH } from '../../src/ledger/canonical.ts';
import { query } from './statement.ts';

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
  /** Only entries before this place in the chain; the newest come first. */
  readonly before: number;
  readonly limit: number;
}

export interface JournalReads {
  head(): ChainHead;
  list(search: EntrySearch): EntryRow[];
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
  const searches = new Map<string, ReturnType<typeof query<Parameter[], EntryRow>>>();
  return {
    head: () => head.get() ?? { sequence: 0, hash: GENESIS_HASH },
    list(search) {
      const { where, parameters } = conditionsOf(search);
      let statement = searches.get(where);
      if (!statement) {
        statement = query<Parameter[], EntryRow>(
          database,
          `${ENTRY} WHERE ${where} ORDER BY entry.sequence DESC LIMIT ?`,
        );
        searches.set(where, statement);
      }
      return statement.all(...parameters, search.limit);
    },
    postings: entryId => postings.all(entryId),
    balances: (book, to) => (to === null ? balancesNow.all(book) : balancesTo.all(book, to)),
  };
}

/** The conditions that are asked for; each combination is a statement of its own, prepared once. */
function conditionsOf(search: EntrySearch): { readonly where: string; readonly parameters: Parameter[] } {
  const conditions: (readonly [sql: string, ...values: Parameter[]])[] = [
    ['entry.sequence < ?', search.before],
  ];
  if (search.from !== null) conditions.push(['entry.business_date >= ?', search.from]);
  if (search.to !== null) conditions.push(['entry.business_date <= ?', search.to]);
  if (search.reference !== '') {
    // A whole number is found on its index, the end of one by looking through the entries, newest first.
    conditions.push([
      "entry.reference <> '' AND entry.reference LIKE '%' || ? ESCAPE '\\'",
      escapeLike(search.reference),
    ]);
  }
  if (search.amount !== null)
    conditions.push(['entry.id IN (SELECT entry_id FROM posting WHERE amount_won = ?)', search.amount]);
  if (search.accountCode !== null)
    conditions.push([
      'EXISTS (SELECT 1 FROM posting WHERE entry_id = entry.id AND account_code = ?)',
      search.accountCode,
    ]);
  return {
    where: conditions.map(([sql]) => sql).join(' AND '),
    parameters: conditions.flatMap(([, ...values]) => values),
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
