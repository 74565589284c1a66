import { assert } from '../base/assert.ts';
import type { JournalEntry } from './entry.ts';

/** The name of the rules below. A change of the bytes is a new name; old entries keep theirs. */
export const CANONICAL_VERSION = 'ieum-journal/1';

/** What the first entry names as the hash before it. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The canonical text of an entry: what its hash is taken over, as UTF-8.
 *
 * Line by line, each ended by a line feed: version, hash of the entry before, sequence, id, book, event,
 * instant in milliseconds, business date, reference, source id, id of the reversed entry, policy version,
 * memo, number of postings, then a line for each posting: account code, side, amount, separated by one
 * space. An absent value is an empty line. docs/ledger.md describes the same for readers in other
 * languages.
 */
export function canonicalText(entry: JournalEntry, sequence: number, previousHash: string): string {
  const fields = [
    CANONICAL_VERSION,
    previousHash,
    String(sequence),
    entry.id,
    entry.book,
    entry.event,
    String(entry.occurredAtMs),
    entry.businessDate,
    entry.reference,
    entry.sourceId ?? '',
    entry.reversesId ?? '',
    entry.policyVersion ?? '',
    entry.memo,
    String(entry.postings.length),
    ...entry.postings.map(posting => `${posting.accountCode} ${posting.side} ${posting.amount}`),
  ];
  // A line feed inside a field would let two different entries have the same text.
  assert(!fields.some(hasControlCharacter), 'canonicalText: control character');
  return `${fields.join('\n')}\n`;
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) < 0x20) return true;
  return false;
}
