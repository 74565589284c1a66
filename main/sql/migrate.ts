import type Database from 'better-sqlite3';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { assert } from '../../src/base/assert.ts';
import { migrations as allMigrations, type Migration } from './migrations/index.ts';
import { rebuildTable } from './rebuild.ts';

/** "이음카", the mark of our files: a file of another program is refused rather than migrated. */
const APPLICATION_ID = 0x1e0c_a001;

/**
 * The file was written by a newer version of the program: opening it could lose what only that version
 * knows.
 */
export class NewerFileError extends Error {
  override readonly name = 'NewerFileError';
  constructor(fileVersion: number, programVersion: number) {
    super(
      `이 자료는 더 새로운 이음 카운터가 만들었습니다 (자료 ${fileVersion}, 프로그램 ${programVersion}). ` +
        `프로그램을 새 버전으로 바꿔 주세요. / ` +
        `This data was written by a newer Ieum Counter (data ${fileVersion}, program ${programVersion}). ` +
        'Please update the program.',
    );
  }
}

/** The file is a SQLite database, but not one of ours. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError';
}

/**
 * Brings the file to the newest schema, in one transaction: a file is never between two versions, also when
 * the power goes.
 *
 * Before the first pending migration of a file that already holds something, a copy is laid beside it in
 * `backup/`.
 */
export function migrate(
  connection: Database.Database,
  file: string,
  migrations: readonly Migration[] = allMigrations,
): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new NewerFileError(version, migrations.length);
  checkOwner(connection, file);
  if (version > 0 && version < migrations.length) backUpBefore(connection, file, version);
  const pending = migrations.slice(version);
  if (pending.length === 0) return;
  const isRebuilding = pending.some(({ rebuilds }) => rebuilds !== undefined);
  inTransaction(connection, isRebuilding, () => {
    for (const migration of pending) {
      for (const rebuild of migration.rebuilds ?? []) rebuildTable(connection, rebuild);
      connection.exec(migration.sql);
    }
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${migrations.length}`);
  });
}

/**
 * Rebuilding tables needs foreign keys off, which SQLite allows only outside of a transaction, and must not
 * leave a single broken one behind.
 */
function inTransaction(connection: Database.Database, isRebuilding: boolean, run: () => void): void {
  const before = Number(connection.pragma('foreign_keys', { simple: true }));
  if (isRebuilding) {
    connection.pragma('foreign_keys = OFF');
    connection.pragma('legacy_alter_table = ON');
  }
  try {
    connection
      .transaction(() => {
        run();
        if (!isRebuilding) return;
        const broken = connection.pragma('foreign_key_check');
        assert(Array.isArray(broken) && broken.length === 0, 'migrate: a rebuilt table broke a foreign key');
      })
      .immediate();
  } finally {
    if (isRebuilding) {
      connection.pragma('legacy_alter_table = OFF');
      connection.pragma(`foreign_keys = ${before}`);
    }
  }
}

function checkOwner(connection: Database.Database, file: string): void {
  const applicationId = Number(connection.pragma('application_id', { simple: true }));
  const tableCount = Number(connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (tableCount > 0 && applicationId !== APPLICATION_ID)
    throw new ForeignFileError(`${basename(file)} belongs to another program`);
}

/** VACUUM INTO writes one consistent file, whatever lies in the WAL. */
function backUpBefore(connection: Database.Database, file: string, version: number): void {
  const folder = join(dirname(file), 'backup');
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, `before-migration-from-${version}.sqlite`);
  // Left by an attempt that was cut off: the file itself is still the old one.
  if (existsSync(copy)) rmSync(copy);
  connection.prepare('VACUUM INTO ?').run(copy);
}
