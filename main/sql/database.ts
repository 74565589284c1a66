import Database from 'better-sqlite3';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../src/base/assert.ts';
import { migrate } from './migrate.ts';

/**
 * Below this, two connections that write and checkpoint at one moment can corrupt a WAL file
 * (sqlite.org/wal.html).
 */
const SQLITE_MIN = [3, 51, 3] as const;

export const DATABASE_FILE = 'counter.sqlite';

/**
 * A connection that is only read from. The phantom property keeps the two kinds apart; `query` refuses a
 * statement that writes.
 */
export type ReadableDatabase = Database.Database & { readonly __reads: true };
/** The one connection that writes. */
export type WritableDatabase = ReadableDatabase & { readonly __writes: true };

export interface OpenDatabase {
  /**
   * Changes, and what is read for pages and inside of a change. A second connection would have to find each
   * page anew after every commit of this one.
   */
  readonly write: WritableDatabase;
  /** For what is kept in memory: it sees what is committed and nothing that may still be taken back. */
  readonly read: ReadableDatabase;
  close(): void;
}

/**
 * Opens the shop's file, brings it up to date and sets what each connection needs.
 *
 * `synchronous=FULL`: an answered sale is on disk. The driver's default under WAL would be NORMAL, which
 * can lose the last commits in a power cut.
 *
 * @throws NewerFileError when a newer version of the program has written the file.
 */
export function openDatabase(dataDir: string): OpenDatabase {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, DATABASE_FILE);
  const writer = new Database(file);
  try {
    checkSqliteVersion(String(writer.prepare('SELECT sqlite_version()').pluck().get()));
    prepareWriter(writer);
    migrate(writer, file);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = openReader(file);
  return {
    // The brands exist at compile time only; this function is the one place that decides which connection
    // is which.
    write: writer as WritableDatabase,
    read: reader,
    close() {
      reader.close();
      writer.close();
    },
  };
}

/** Opens an existing file for reading alone, as `verify` and `export` do. */
export function openReader(file: string): ReadableDatabase {
  assert(existsSync(file), `openReader: ${file} does not exist`);
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  reader.pragma('foreign_keys = ON');
  reader.pragma('query_only = ON');
  reader.pragma('cache_size = -65536');
  reader.pragma('mmap_size = 268435456');
  // The brand exists at compile time only: the two lines above make it true.
  return reader as ReadableDatabase;
}

function prepareWriter(writer: Database.Database): void {
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  // Without it INSERT OR REPLACE deletes the old row past the triggers that keep it.
  writer.pragma('recursive_triggers = ON');
  writer.pragma('busy_timeout = 5000');
  writer.pragma('cache_size = -65536');
  // What is erased is gone from the file, and not only from the tables: a person's address (domain.md E4).
  writer.pragma('secure_delete = ON');
  writer.pragma('temp_store = MEMORY');
  // Checkpoints run between sales, see main/housekeeping.ts; SQLite's own stays as a backstop for a very
  // long burst.
  writer.pragma('wal_autocheckpoint = 20000');
}

/** Stops the program on a SQLite that could corrupt the file. */
export function checkSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number);
  const order = SQLITE_MIN.reduce((found, min, index) => found || (parts[index] ?? 0) - min, 0);
  assert(order >= 0, `SQLite ${version} is older than ${SQLITE_MIN.join('.')}: it can corrupt the file`);
}

/**
 * Moves finished pages from the WAL into the file while nobody waits. Returns at once when readers are in
 * the way.
 */
export function checkpoint(database: WritableDatabase): void {
  database.pragma('wal_checkpoint(PASSIVE)');
}

/** Moves all of the WAL into the file and empties it, so that it holds nothing of what was erased. */
export function emptyWal(database: WritableDatabase): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}
