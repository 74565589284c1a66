import { hash as hashOf } from 'node:crypto';
import { assert } from '../../src/base/assert.ts';
import { CANONICAL_VERSION, canonicalText, GENESIS_HASH } from '../../src/ledger/canonical.ts';
import type { Account } from '../../src/ledger/chart-of-accounts.ts';
import type { JournalEntry } from '../../src/ledger/entry.ts';
import { checkPostings } from '../../src/ledger/posting.ts';
import type { WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

export interface LedgerWrites {
  /**
   * Writes one sealed entry at the end of the chain and returns its sequence. Must run inside a transaction.
   */
  record(entry: JournalEntry): number;
  head(): ChainHead;
  /** Lays the chart's accounts into a new file, and betters the names of one that has them. */
  saveAccounts(chart: ChartToSave): void;
}

type ChartToSave = { readonly accounts: readonly Account<string>[] };

export function createLedgerWrites(database: WritableDatabase): LedgerWrites {
  const readHead = query<[], ChainHead>(
    database,
    'SELECT sequence, hash FROM journal_seal ORDER BY sequence DESC LIMIT 1',
  );
  const insertEntry = write<(string | number | null)[]>(
    database,
    `INSERT INTO journal_entry (id, sequence, book, event, occurred_at_ms, business_date, reference,
       source_id, reverses_id, policy_version, memo) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPosting = write<[string, number, string, string, number]>(
    database,
    'INSERT INTO posting (entry_id, line, account_code, side, amount_won) VALUES (?, ?, ?, ?, ?)',
  );
  const insertSeal = write<[string, number, string, string, string]>(
    database,
    `INSERT INTO journal_seal (entry_id, sequence, canonical_version, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const head = (): ChainHead => readHead.get() ?? { sequence: 0, hash: GENESIS_HASH };

  return {
    head,
    record(entry) {
      const check = checkPostings(entry.postings);
      assert(check === 'balanced', `record: ${entry.event} ${entry.id} is ${check}`);
      const previous = head();
      const sequence = previous.sequence + 1;
      const hash = sha256(canonicalText(entry, sequence, previous.hash));
      insertEntry(
        entry.id,
        sequence,
        entry.book,
        entry.event,
        entry.occurredAtMs,
        entry.businessDate,
        entry.reference,
        entry.sourceId,
        entry.reversesId,
        entry.policyVersion,
        entry.memo,
      );
      for (const [line, posting] of entry.postings.entries())
        insertPosting(entry.id, line, posting.accountCode, posting.side, posting.amount);
      insertSeal(entry.id, sequence, CANONICAL_VERSION, previous.hash, hash);
      return sequence;
    },
    saveAccounts: chart => saveAccounts(database, chart),
  };
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return hashOf('sha256', text);
}

function saveAccounts(database: WritableDatabase, chart: ChartToSave): void {
  const known = query<[string], { code: string }>(database, 'SELECT code FROM account WHERE role = ?');
  const insert = write<string[]>(
    database,
    'INSERT INTO account (code, role, kind, normal_side, name_ko, name_en) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const rename = write<string[]>(database, 'UPDATE account SET name_ko = ?, name_en = ? WHERE role = ?');
  for (const account of chart.accounts) {
    const found = known.get(account.role);
    if (!found)
      insert(account.code, account.role, account.kind, account.normalSide, account.nameKo, account.nameEn);
    else {
      assert(found.code === account.code, `saveAccounts: ${account.role} is ${found.code} in this file`);
      rename(account.nameKo, account.nameEn, account.role);
    }
  }
}
