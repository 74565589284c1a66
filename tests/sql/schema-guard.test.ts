import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { migrations } from '../../main/sql/migrations/index.ts';
import { schemaSnapshot, snapshotFile, WRITE_COMMAND } from './write-snapshot.ts';

/**
 * Goal: nobody changes the shop's file by accident, and a reviewer sees in one place what a change comes to.
 */
it('all migrations together make the schema of the snapshot', () => {
  expect(
    schemaSnapshot(),
    `The schema is not main/sql/schema.snapshot.sql. If a new migration means it so: ${WRITE_COMMAND}`,
  ).toBe(readFileSync(snapshotFile, 'utf8'));
});

it('migrations only add: an old program may still hold the file, and history cannot be dropped', () => {
  const takesAway = /\b(DROP\s+(TABLE|COLUMN|TRIGGER)|RENAME\s+(TO|COLUMN)|DELETE\s+FROM)\b/i;
  // A rule that is put anew under its own name at once is still there, and its test says what it now refuses.
  const putAnew = /\bDROP TRIGGER (\w+);\s*CREATE TRIGGER \1\b/g;
  const left = migrations.filter(({ sql }) => takesAway.test(sql.replaceAll(putAnew, '')));
  expect(left.map(({ name }) => name)).toEqual([]);
});

it('migrations are numbered in their order', () => {
  const numbers = migrations.map(({ name }) => name.slice(0, 5));
  expect(numbers).toEqual(migrations.map((_, index) => `${String(index + 1).padStart(4, '0')}-`));
});

it('every table is STRICT, so that a declared type is the type', () => {
  const tables = schemaSnapshot().match(/^CREATE TABLE [^;]*;$/gmu) ?? [];
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter(sql => !/\) STRICT(, WITHOUT ROWID)?;$/u.test(sql))).toEqual([]);
});
