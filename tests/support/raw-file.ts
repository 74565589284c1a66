import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type ReadableDatabase, type WritableDatabase } from '../../main/sql/database.ts';
import { busyDay } from './busy-day.ts';
import { closeExactly } from './close.ts';
import { openTestShop } from './shop.ts';
import { openShift, ring, sell } from './till.ts';

/** The file of a shop in the middle of its second shift, with nobody above it but a test's raw SQL. */
export interface RawFile {
  readonly write: WritableDatabase;
  readonly read: ReadableDatabase;
  /**
   * Runs statements in one transaction up to its commit. Answers what refused them, or that they were
   * accepted.
   */
  attempt(sql: string): string;
  close(): void;
}

export async function openRawFile(): Promise<RawFile> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
  const shop = await openTestShop({ dataDir });
  await busyDay(shop.client);
  await closeExactly(shop.client);
  await openShift(shop.client);
  await sell(shop.client, 5_500);
  await ring(shop.client, 1_000);
  await shop.close();
  const open = openDatabase(dataDir);
  return {
    write: open.write,
    read: open.read,
    attempt: sql => attempt(open.write, sql),
    close() {
      open.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** As `RawFile.attempt`, for a file that a test has made itself. */
export function attempt(write: WritableDatabase, sql: string): string {
  try {
    write.exec('BEGIN IMMEDIATE');
    write.exec(sql);
    write.exec('COMMIT');
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    if (write.inTransaction) write.exec('ROLLBACK');
  }
}

export type SqlValue = string | number | null;

/** An `INSERT` of one row. */
export function insertRow(table: string, row: Readonly<Record<string, SqlValue>>): string {
  const values = Object.values(row).map(value =>
    value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`,
  );
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')});`;
}

/** What a wrong write is called, its SQL, and the words in which the file refuses it. */
export type WrongWrite = readonly [what: string, sql: () => string, refusal: RegExp];
