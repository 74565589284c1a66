import { CANONICAL_VERSION, canonicalText, GENESIS_HASH } from '../../src/ledger/canonical.ts';
import type { Book, ShopEvent } from '../../src/ledger/entry.ts';
import { checkPostings, type Posting } from '../../src/ledger/posting.ts';
import type { Won } from '../../src/money/won.ts';
import type { ReadableDatabase } from '../sql/database.ts';
import { sha256, type VerifyResult } from '../verify.ts';

interface EntryRow {
  readonly id: string;
  readonly sequence: number;
  readonly book: Book;
  readonly event: ShopEvent;
  readonly occurredAtMs: number;
  readonly businessDate: string;
  readonly reference: string;
  readonly sourceId: string | null;
  readonly reversesId: string | null;
  readonly policyVersion: string | null;
  readonly memo: string;
  readonly canonicalVersion: string | null;
  readonly previousHash: string | null;
  readonly hash: string | null;
  readonly sealSequence: number | null;
}

interface PostingRow {
  readonly accountCode: string;
  readonly side: 'debit' | 'credit';
  readonly amount: number;
}

/**
 * Replays the chain from its first entry: sequence, previous hash, balance, and the hash of the canonical
 * bytes.
 */
export function verifyChain(database: ReadableDatabase): VerifyResult {
  const entries = database.prepare<[], EntryRow>(
    `SELECT entry.id, entry.sequence, entry.book, entry.event, entry.occurred_at_ms AS occurredAtMs,
       entry.business_date AS businessDate, entry.reference, entry.source_id AS sourceId,
       entry.reverses_id AS reversesId, entry.policy_version AS policyVersion, entry.memo,
       seal.canonical_version AS canonicalVersion, seal.previous_hash AS previousHash, seal.hash,
       seal.sequence AS sealSequence
     FROM journal_entry AS entry LEFT JOIN journal_seal AS seal ON seal.entry_id = entry.id
     ORDER BY entry.sequence`,
  );
  const postings = database.prepare<[string], PostingRow>(
    `SELECT account_code AS accountCode, side, amount_won AS amount
     FROM posting WHERE entry_id = ? ORDER BY line`,
  );
  let previousHash = GENESIS_HASH;
  let sequence = 0;
  for (const entry of entries.iterate()) {
    sequence += 1;
    const what = breakOf(entry, sequence, previousHash, postings.all(entry.id));
    if (what !== undefined) return { kind: 'broken', what: `entry ${sequence} (${entry.id}): ${what}` };
    previousHash = entry.hash ?? '';
  }
  const seals = Number(database.prepare('SELECT count(*) FROM journal_seal').pluck().get());
  if (seals !== sequence) return { kind: 'broken', what: `${seals} seals for ${sequence} entries` };
  return { kind: 'ok', entryCount: sequence, head: previousHash };
}

function breakOf(
  entry: EntryRow,
  sequence: number,
  previousHash: string,
  rows: readonly PostingRow[],
): string | undefined {
  if (entry.sequence !== sequence) return `its sequence is ${entry.sequence}: an entry is missing`;
  if (entry.hash === null || entry.sealSequence !== sequence) return 'it is not sealed';
  if (entry.canonicalVersion !== CANONICAL_VERSION)
    return `its bytes are of unknown version ${entry.canonicalVersion}`;
  if (entry.previousHash !== previousHash) return 'it does not follow the entry before it';
  // The file's own CHECK keeps amounts whole and within range; the brand says no more than that.
  const postings: readonly Posting[] = rows.map(row => ({ ...row, amount: row.amount as Won }));
  const check = checkPostings(postings);
  if (check !== 'balanced') return `its postings are ${check}`;
  const hash = sha256(canonicalText({ ...entry, postings }, sequence, previousHash));
  return hash === entry.hash ? undefined : 'it was changed after it was sealed';
}
