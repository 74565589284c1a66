import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { migrate } from '../../main/sql/migrate.ts';

export const snapshotFile = resolve(import.meta.dirname, '../../main/sql/schema.snapshot.sql');

/** The command that writes it anew. */
export const WRITE_COMMAND = 'npx --no -- node tests/sql/write-snapshot.ts';

/** Every object of a file that has had all migrations, as SQLite keeps it, by kind and name. */
export function schemaSnapshot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-'));
  const database = new Database(join(folder, 'schema.sqlite'));
  try {
    migrate(database, join(folder, 'schema.sqlite'));
    const rows = database
      .prepare<[], { sql: string }>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
         ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
      )
      .all();
    const head = '-- The schema after all migrations. Generated, for reading and for the schema guard:';
    return `${head}\n-- ${WRITE_COMMAND}\n\n${rows.map(({ sql }) => `${sql};\n`).join('\n')}`;
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) writeFileSync(snapshotFile, schemaSnapshot());
