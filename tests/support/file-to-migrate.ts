import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { DATABASE_FILE } from '../../main/sql/database.ts';
import { migrate } from '../../main/sql/migrate.ts';
import { migrations } from '../../main/sql/migrations/index.ts';

interface FileToMigrate {
  readonly connection: () => Database.Database;
  readonly version: () => unknown;
  readonly tables: () => unknown[];
  readonly upTo: (count: number) => void;
}

/** An empty file for each test, to be brought from version to version. */
export function fileToMigrate(): FileToMigrate {
  let folder: string;
  let connection: Database.Database;
  const file = () => join(folder, DATABASE_FILE);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ieum-'));
    connection = new Database(file());
  });
  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });
  return {
    connection: () => connection,
    version: () => connection.pragma('user_version', { simple: true }),
    tables: () =>
      connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all(),
    upTo: (count: number) => migrate(connection, file(), migrations.slice(0, count)),
  };
}
