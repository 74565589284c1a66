/**
 * Goal: a shop's file comes through an update with all that is in it, and is left alone where it cannot.
 * Method: whole files, opened by this program and by others. Steps that do not exist yet are made up; the
 * real ones have migration-steps.test.ts.
 */
import Database from 'better-sqlite3';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATABASE_FILE, openDatabase } from '../../main/sql/database.ts';
import { ForeignFileError, migrate, NewerFileError } from '../../main/sql/migrate.ts';
import { migrations } from '../../main/sql/migrations/index.ts';
import { openTestShop } from '../support/shop.ts';
import { busyDay } from '../support/busy-day.ts';

let folder: string;
let file: string;
let connection: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ieum-'));
  file = join(folder, DATABASE_FILE);
  connection = new Database(file);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

const version = () => connection.pragma('user_version', { simple: true });
const tables = () =>
  connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
const made = { name: '9999-made-up', sql: 'CREATE TABLE later (id INTEGER NOT NULL) STRICT' };

it('a file that is up to date is opened without a copy and without a change', () => {
  migrate(connection, file);
  const schema = connection.prepare('SELECT * FROM sqlite_schema').all();
  migrate(connection, file);
  expect(connection.prepare('SELECT * FROM sqlite_schema').all()).toEqual(schema);
  expect(existsSync(join(folder, 'backup'))).toBe(false);
});

it('a new file needs no copy of itself', () => {
  migrate(connection, file);
  expect(version()).toBe(migrations.length);
  expect(existsSync(join(folder, 'backup'))).toBe(false);
});

it('a copy of a shop’s file is laid aside before the first migration that it has not had', async () => {
  connection.close();
  const shop = await openTestShop({ dataDir: folder });
  await busyDay(shop.client);
  await shop.close();
  connection = new Database(file);
  const count = "SELECT count(*) || ' ' || sum(due_won) FROM sale";
  const sales = connection.prepare(count).pluck().get();
  migrate(connection, file, [...migrations, made]);
  expect(version()).toBe(migrations.length + 1);
  expect(tables()).toContain('later');

  expect(readdirSync(join(folder, 'backup'))).toEqual([`before-migration-from-${migrations.length}.sqlite`]);
  const copy = new Database(join(folder, 'backup', `before-migration-from-${migrations.length}.sqlite`));
  expect(copy.prepare(count).pluck().get()).toBe(sales);
  expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});

it('a migration that is cut off leaves the version before it, whole', () => {
  migrate(connection, file);
  const broken = {
    name: '9999-broken',
    sql: `${made.sql}; INSERT INTO later VALUES (1); INSERT INTO nowhere VALUES (1);`,
  };
  const before = tables();
  expect(() => migrate(connection, file, [...migrations, broken])).toThrow('no such table: nowhere');
  expect(version()).toBe(migrations.length);
  expect(tables()).toEqual(before);
  // The next attempt succeeds, over the copy that the first one laid aside.
  migrate(connection, file, [...migrations, made]);
  expect(version()).toBe(migrations.length + 1);
});

it('a file of a newer program is refused in both languages, and stays as it is', () => {
  migrate(connection, file, [...migrations, made]);
  connection.close();
  expect(() => openDatabase(folder)).toThrow(NewerFileError);
  expect(() => openDatabase(folder)).toThrow(/더 새로운 이음 카운터.*newer Ieum Counter/u);
  connection = new Database(file);
  expect(version()).toBe(migrations.length + 1);
  expect(tables()).toContain('later');
});

it('a file of another program is refused, and stays as it is', () => {
  connection.exec('CREATE TABLE recipe (name TEXT)');
  connection.close();
  expect(() => openDatabase(folder)).toThrow(ForeignFileError);
  connection = new Database(file);
  expect(tables()).toEqual(['recipe']);
});
