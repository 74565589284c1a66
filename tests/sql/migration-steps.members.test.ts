/**
 * Goal: members come beside projects, each a name or a person and never both. Method: one migration, wrong
 * rows.
 */
import { beforeEach, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();

const run = (sql: string) => connection().exec(sql);
const member = (position: number, name: string, personId: string, withAbove: number) =>
  run(`INSERT INTO village_member VALUES ('p', ${position}, ${name}, ${personId}, ${withAbove})`);

beforeEach(() => {
  upTo(35);
  run(`INSERT INTO village_project (id, call_id, type_id, title, group_name, representative, resident_count,
      head_count, first_day, last_day, state, created_at_ms)
    VALUES ('p', '2025', 'growing', '텃밭', '모임', '홍길동', 3, 3, '2026-04-01', '2026-10-31', 'planned', 1)`);
  const before = tables();
  upTo(36);
  expect(tables().filter(name => !before.includes(name))).toEqual(['village_member']);
});

it('is a name or a person, and nobody stands above the first', () => {
  member(1, "'홍길동'", 'NULL', 0);
  expect(() => member(2, 'NULL', 'NULL', 0)).toThrow('CHECK');
  expect(() => member(2, "'홍'", "'nobody'", 0)).toThrow('CHECK');
  expect(() => member(2, "''", 'NULL', 0)).toThrow('CHECK');
  expect(() => member(2, 'NULL', "'nobody'", 0)).toThrow('FOREIGN KEY');
  member(2, "'홍길순'", 'NULL', 1);
  run('DELETE FROM village_member');
  expect(() => member(1, "'홍길동'", 'NULL', 1)).toThrow('CHECK');
});
