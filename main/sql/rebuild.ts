import type Database from 'better-sqlite3';
import { assert } from '../../src/base/assert.ts';

/**
 * A table whose definition changes where SQLite has no ALTER for it: the rows stay, the constraints differ.
 */
export interface Rebuild {
  readonly table: string;
  /** The new definition, which names the table as it is called now. */
  readonly create: string;
}

/**
 * Lays a table's rows into a new definition of it: SQLite's own procedure for what ALTER TABLE cannot do
 * (sqlite.org/lang_altertable.html, section 7).
 *
 * Runs inside a transaction, with foreign keys and the newer rewriting of ALTER TABLE switched off before it
 * began. Columns keep their names; one that is new has a default or may be null. Indexes and triggers are put
 * back as they were. Throws when a single row is not there afterwards as it was before.
 */
export function rebuildTable(connection: Database.Database, { table, create }: Rebuild): void {
  const kept = connection
    .prepare<[string], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL`,
    )
    .all(table);
  const columns = columnsOf(connection, table).join(', ');
  const old = `${table}_before`;
  connection.exec(`ALTER TABLE ${table} RENAME TO ${old}`);
  connection.exec(create);
  connection.exec(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${old}`);
  checkWhole(connection, table, old);
  connection.exec(`DROP TABLE ${old}`);
  for (const { sql } of kept) connection.exec(sql);
}

const listed = (of: string, names: readonly string[]) => names.map(name => `${of}.${name}`).join(', ');

/** Every row of before is there with every value that it had, and there is no other. */
function checkWhole(connection: Database.Database, table: string, old: string): void {
  const columns = columnsOf(connection, old);
  const keys = columnsOf(connection, old, 'pk > 0');
  const found = connection
    .prepare<[], { before: number; after: number; same: number }>(
      `SELECT (SELECT count(*) FROM ${old}) AS before, (SELECT count(*) FROM ${table}) AS after,
         (SELECT count(*) FROM ${old} JOIN ${table}
          ON (${listed(table, keys)}) = (${listed(old, keys)})
          WHERE (${listed(table, columns)}) IS (${listed(old, columns)})) AS same`,
    )
    .get();
  const isWhole = found !== undefined && found.before === found.after && found.before === found.same;
  assert(isWhole, `rebuildTable: ${table} did not come over whole`);
}

function columnsOf(connection: Database.Database, table: string, which = 'true'): string[] {
  return connection
    .prepare<[string], { name: string }>(`SELECT name FROM pragma_table_info(?) WHERE ${which}`)
    .all(table)
    .map(({ name }) => name);
}
