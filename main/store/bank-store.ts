import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** Amounts in won. */
export interface DepositRow {
  readonly id: string;
  readonly importId: string;
  readonly date: string;
  readonly time: string;
  readonly amount: number;
  readonly memo: string;
  readonly fingerprint: string;
  readonly matchId: string | null;
  readonly otherReason: string | null;
}

export interface MatchRow {
  readonly id: string;
  readonly atMs: number;
  readonly deposited: number;
  readonly fee: number;
  readonly entryId: string | null;
  readonly undoneAtMs: number | null;
}

export interface MatchItemRow {
  readonly kind: 'card' | 'currency' | 'wallet' | 'channel';
  /** A business date, for a channel with its id, or the number of a payout for wallets. */
  readonly place: string;
  readonly cleared: number;
}

export interface DayRow {
  readonly date: string;
  readonly amount: number;
}

export interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  readonly atMs: number;
  readonly deposits: number;
  readonly matched: number;
}

export interface BankReads {
  /**
   * What sales, refunds and pending payments that were seen put on a receivable account of the shop, by
   * business date: the account's days without what matches and payouts for wallets took off it.
   */
  claimed(accountCode: string): DayRow[];
  /** What wallets of this file paid, less refunds and the shop's own part of the cashback. */
  walletDays(): DayRow[];
  /** What channels owe by the business date of their orders, less refunds and their fee. */
  channelDays(): (DayRow & { readonly channel: string })[];
  payouts(): { number: number; date: string; amount: number }[];
  /** What matches that hold have cleared. */
  cleared(): MatchItemRow[];
  /** Those that no match holds, laid aside or not, the newest first. */
  openDeposits(limit: number): DepositRow[];
  deposit(depositId: string): DepositRow | undefined;
  isKnown(fingerprint: string): boolean;
  match(matchId: string): MatchRow | undefined;
  /** The newest first. */
  matches(limit: number): MatchRow[];
  itemsOf(matchId: string): MatchItemRow[];
  depositsOf(matchId: string): DepositRow[];
  /** The newest first. */
  imports(limit: number): ImportRow[];
  import(importId: string): ImportRow | undefined;
}

export interface BankWrites {
  addImport(row: Pick<ImportRow, 'id' | 'fileName' | 'atMs'>): void;
  addDeposit(row: Omit<DepositRow, 'matchId' | 'otherReason'>): void;
  removeImport(importId: string): void;
  addMatch(
    match: Omit<MatchRow, 'undoneAtMs'>,
    items: readonly MatchItemRow[],
    depositIds: readonly string[],
  ): void;
  /** The match holds no more, and its deposits pay nothing again. */
  undo(row: { readonly matchId: string; readonly atMs: number; readonly entryId: string | null }): void;
  setAside(depositId: string, reason: string | null): void;
  /** An entry has put so much on what a channel owes, or has taken it off. */
  claimFromChannel(channel: string, row: DayRow): void;
}

const DEPOSIT = `SELECT id, import_id AS importId, date, time, amount_won AS amount, memo, fingerprint,
  match_id AS matchId, other_reason AS otherReason FROM bank_deposit`;

const MATCH = `SELECT match.id, match.at_ms AS atMs, deposited_won AS deposited, fee_won AS fee,
  match.entry_id AS entryId, undo.at_ms AS undoneAtMs
  FROM bank_match AS match LEFT JOIN bank_match_undo AS undo ON undo.match_id = match.id`;

const IMPORT = `SELECT id, file_name AS fileName, at_ms AS atMs,
  (SELECT count(*) FROM bank_deposit WHERE import_id = bank_import.id) AS deposits,
  (SELECT count(match_id) FROM bank_deposit WHERE import_id = bank_import.id) AS matched FROM bank_import`;

export function createBankReads(database: ReadableDatabase): BankReads {
  const openDeposits = query<[number], DepositRow>(
    database,
    `${DEPOSIT} WHERE match_id IS NULL ORDER BY date DESC, id DESC LIMIT ?`,
  );
  const deposit = query<[string], DepositRow>(database, `${DEPOSIT} WHERE id = ?`);
  const known = query<[string], { id: string }>(
    database,
    'SELECT id FROM bank_deposit WHERE fingerprint = ?',
  );
  const match = query<[string], MatchRow>(database, `${MATCH} WHERE match.id = ?`);
  const matches = query<[number], MatchRow>(database, `${MATCH} ORDER BY match.id DESC LIMIT ?`);
  const itemsOf = query<[string], MatchItemRow>(
    database,
    `SELECT kind, place, cleared_won AS cleared FROM bank_match_item WHERE match_id = ? ORDER BY kind, place`,
  );
  const depositsOf = query<[string], DepositRow>(database, `${DEPOSIT} WHERE match_id = ? ORDER BY date, id`);
  const imports = query<[number], ImportRow>(database, `${IMPORT} ORDER BY id DESC LIMIT ?`);
  const oneImport = query<[string], ImportRow>(database, `${IMPORT} WHERE id = ?`);
  return {
    ...createItemReads(database),
    openDeposits: limit => openDeposits.all(limit),
    deposit: depositId => deposit.get(depositId),
    isKnown: fingerprint => known.get(fingerprint) !== undefined,
    match: matchId => match.get(matchId),
    matches: limit => matches.all(limit),
    itemsOf: matchId => itemsOf.all(matchId),
    depositsOf: matchId => depositsOf.all(matchId),
    imports: limit => imports.all(limit),
    import: importId => oneImport.get(importId),
  };
}

function createItemReads(
  database: ReadableDatabase,
): Pick<BankReads, 'claimed' | 'walletDays' | 'channelDays' | 'payouts' | 'cleared'> {
  const claimed = query<[string, string], DayRow>(
    database,
    // Few entries take something off a receivable in another way than a refund does: all are in these tables,
    // which are read first (CROSS JOIN keeps the order).
    `SELECT day.business_date AS date, day.debit_won - day.credit_won + coalesce(taken.won, 0) AS amount
     FROM account_day AS day
     LEFT JOIN (
       SELECT entry.business_date,
         sum(CASE posting.side WHEN 'credit' THEN posting.amount_won ELSE -posting.amount_won END) AS won
       FROM (SELECT entry_id FROM bank_match UNION ALL SELECT entry_id FROM bank_match_undo
             UNION ALL SELECT shop_entry_id FROM merchant_settlement) AS other
       CROSS JOIN journal_entry AS entry ON entry.id = other.entry_id
       CROSS JOIN posting ON posting.entry_id = entry.id AND posting.account_code = ?
       GROUP BY entry.business_date) AS taken ON taken.business_date = day.business_date
     WHERE day.book = 'shop' AND day.account_code = ? ORDER BY day.business_date`,
  );
  const walletDays = query<[], DayRow>(
    database,
    'SELECT business_date AS date, amount_won AS amount FROM wallet_day ORDER BY business_date',
  );
  const channelDays = query<[], DayRow & { readonly channel: string }>(
    database,
    `SELECT channel, business_date AS date, amount_won AS amount FROM channel_day
     ORDER BY channel, business_date`,
  );
  const payouts = query<[], { number: number; date: string; amount: number }>(
    database,
    `SELECT number, business_date AS date, amount_won AS amount FROM merchant_settlement ORDER BY number`,
  );
  const cleared = query<[], MatchItemRow>(
    database,
    `SELECT kind, place, sum(cleared_won) AS cleared FROM bank_match_item AS item
     WHERE NOT EXISTS (SELECT 1 FROM bank_match_undo AS undo WHERE undo.match_id = item.match_id)
     GROUP BY kind, place`,
  );
  return {
    claimed: accountCode => claimed.all(accountCode, accountCode),
    walletDays: () => walletDays.all(),
    channelDays: () => channelDays.all(),
    payouts: () => payouts.all(),
    cleared: () => cleared.all(),
  };
}

export function createBankWrites(database: WritableDatabase): BankWrites {
  type Values = (string | number | null)[];
  const addImport = write<Values>(
    database,
    'INSERT INTO bank_import (id, file_name, at_ms) VALUES (?, ?, ?)',
  );
  const addDeposit = write<Values>(
    database,
    `INSERT INTO bank_deposit (id, import_id, date, time, amount_won, memo, fingerprint)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeDeposits = write<[string]>(database, 'DELETE FROM bank_deposit WHERE import_id = ?');
  const removeImport = write<[string]>(database, 'DELETE FROM bank_import WHERE id = ?');
  const addMatch = write<Values>(
    database,
    'INSERT INTO bank_match (id, at_ms, deposited_won, fee_won, entry_id) VALUES (?, ?, ?, ?, ?)',
  );
  const addItem = write<Values>(
    database,
    'INSERT INTO bank_match_item (match_id, kind, place, cleared_won) VALUES (?, ?, ?, ?)',
  );
  const hold = write<Values>(database, 'UPDATE bank_deposit SET match_id = ? WHERE id = ?');
  const addUndo = write<Values>(
    database,
    'INSERT INTO bank_match_undo (match_id, at_ms, entry_id) VALUES (?, ?, ?)',
  );
  const letGo = write<[string]>(database, 'UPDATE bank_deposit SET match_id = NULL WHERE match_id = ?');
  const setAside = write<Values>(database, 'UPDATE bank_deposit SET other_reason = ? WHERE id = ?');
  const claim = write<Values>(
    database,
    `INSERT INTO channel_day (channel, business_date, amount_won) VALUES (?, ?, ?)
     ON CONFLICT (channel, business_date) DO UPDATE SET amount_won = amount_won + excluded.amount_won`,
  );
  return {
    addImport: ({ id, fileName, atMs }) => void addImport(id, fileName, atMs),
    addDeposit: ({ id, importId, date, time, amount, memo, fingerprint }) =>
      void addDeposit(id, importId, date, time, amount, memo, fingerprint),
    removeImport(importId) {
      removeDeposits(importId);
      removeImport(importId);
    },
    addMatch({ id, atMs, deposited, fee, entryId }, items, depositIds) {
      addMatch(id, atMs, deposited, fee, entryId);
      for (const { kind, place, cleared } of items) addItem(id, kind, place, cleared);
      for (const depositId of depositIds) hold(id, depositId);
    },
    undo({ matchId, atMs, entryId }) {
      addUndo(matchId, atMs, entryId);
      letGo(matchId);
    },
    setAside: (depositId, reason) => void setAside(reason, depositId),
    claimFromChannel: (channel, { date, amount }) => void claim(channel, date, amount),
  };
}
