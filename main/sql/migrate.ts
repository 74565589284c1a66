import type Database from 'better-sqlite3';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { migrations as allMigrations } from './migrations/index.ts';

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
 * Brings the file to the newest schema, each migration in a transaction of its own.
 *
 * Before the first pending migration of a file that already holds something, a copy is laid beside it in
 * `backup/`.
 */
export function migrate(
  connection: Database.Database,
  file: string,
  migrations: readonly { readonly name: string; readonly sql: string }[] = allMigrations,
): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new NewerFileError(version, migrations.length);
  checkOwner(connection, file);
  if (version > 0 && version < migrations.length) backUpBefore(connection, file, version);
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    connection
      .transaction(() => {
        connection.exec(migration.sql);
        connection.pragma(`application_id = ${APPLICATION_ID}`);
        connection.pragma(`user_version = ${index + 1}`);
      })
      .immediate();
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
