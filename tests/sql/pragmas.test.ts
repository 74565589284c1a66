import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSqliteVersion, openDatabase, type OpenDatabase } from '../../main/sql/database.ts';

/**
 * Goal: each connection has what "an answered sale is on disk" and "the file refuses wrong writes" rest on.
 */
const folder = mkdtempSync(join(tmpdir(), 'ieum-'));
let open: OpenDatabase;
beforeAll(() => {
  open = openDatabase(folder);
});
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

const FULL = 2; // https://sqlite.org/pragma.html#pragma_synchronous

describe('the writing connection', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', FULL],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['busy_timeout', 5_000],
    // Checkpoints run between sales; a sale itself pays for one only after a burst that no shop has.
    ['wal_autocheckpoint', 20_000],
  ] as const)('has %s = %s', (pragma, value) => {
    expect(open.write.pragma(pragma, { simple: true })).toBe(value);
  });
});

describe('the reading connection', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['foreign_keys', 1],
    ['query_only', 1],
  ] as const)('has %s = %s', (pragma, value) => {
    expect(open.read.pragma(pragma, { simple: true })).toBe(value);
  });

  it('sees what is committed, and only that', () => {
    const count = () => open.read.prepare('SELECT count(*) FROM setting').pluck().get();
    open.write.exec("BEGIN; INSERT INTO setting VALUES ('a', '1');");
    expect(count()).toBe(0);
    open.write.exec('COMMIT');
    expect(count()).toBe(1);
  });
});

describe('SQLite', () => {
  it.each(['3.51.2', '3.50.9', '3.9.99', '2.99.99', '3.51'])('%s is refused', version => {
    expect(() => checkSqliteVersion(version)).toThrow(`SQLite ${version} is older than 3.51.3`);
  });

  it.each(['3.51.3', '3.51.10', '3.52.0', '4.0.0'])('%s is taken', version => {
    expect(() => checkSqliteVersion(version)).not.toThrow();
  });
});
