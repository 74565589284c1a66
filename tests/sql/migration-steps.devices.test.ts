/**
 * Goal: each step keeps all that a shop's file holds. Method: rows before, one migration, rows after.
 */
import { describe, expect, it } from 'vitest';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, tables, upTo } = fileToMigrate();
const rows = (table: string) => connection().prepare(`SELECT * FROM ${table}`).raw().all();

describe('each step', () => {
  it('0017: profiles of the shop’s own come beside its devices, and all tables of before stay', () => {
    upTo(16);
    connection().exec("INSERT INTO device VALUES ('d', 'printer', '영수증', 'virtual:', 'generic-58-32')");
    const before = { tables: tables(), devices: rows('device') };
    upTo(17);
    expect(new Set(tables())).toEqual(new Set([...before.tables, 'printer_profile']));
    expect(rows('device')).toEqual(before.devices);
    connection().exec("INSERT INTO printer_profile VALUES ('own-1', '{}', 1)");
    expect(() => connection().exec("INSERT INTO printer_profile VALUES ('own-2', '{', 1)")).toThrow('CHECK');
  });
});
