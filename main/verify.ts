import { createHash } from 'node:crypto';
import type { ReadableDatabase } from './sql/database.ts';
import { verifyChain } from './verify/chain.ts';
import { verifyCommands } from './verify/commands.ts';
import { verifySums } from './verify/sums.ts';

export type VerifyResult =
  | { readonly kind: 'ok'; readonly entryCount: number; readonly head: string }
  /** The first thing that does not hold, in plain words. */
  | { readonly kind: 'broken'; readonly what: string };

/** The first thing that does not hold, or nothing. */
export type Break = string | undefined;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Proves a file from nothing but what is in it: the hash chain over canonical bytes, every balance, every
 * sum that is kept beside the sales, every printed number, the command log. Reads row by row, so a million
 * sales need no memory.
 */
export function verifyBooks(database: ReadableDatabase): VerifyResult {
  const chain = verifyChain(database);
  if (chain.kind === 'broken') return chain;
  const what = verifyFile(database) ?? verifySums(database) ?? verifyCommands(database);
  return what === undefined ? chain : { kind: 'broken', what };
}

function verifyFile(database: ReadableDatabase): Break {
  const quick = String(database.pragma('quick_check(1)', { simple: true }));
  if (quick !== 'ok') return `file: ${quick}`;
  const foreign = database
    .prepare<[], { table: string }>('SELECT "table" FROM pragma_foreign_key_check LIMIT 1')
    .get();
  return foreign === undefined
    ? undefined
    : `file: a row of ${foreign.table} refers to one that is not there`;
}
