import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** A printer profile of the shop's own, as a file of resources/printers has it. */
export interface PrinterProfileRow {
  readonly id: string;
  readonly profileJson: string;
}

export interface PrinterProfileReads {
  find(id: string): PrinterProfileRow | undefined;
  /** In the order in which they were first saved. */
  list(): readonly PrinterProfileRow[];
}

export interface PrinterProfileWrites {
  save(row: PrinterProfileRow, atMs: number): void;
  remove(id: string): void;
}

const PROFILE = 'SELECT id, profile_json AS profileJson FROM printer_profile';

export function createPrinterProfileReads(database: ReadableDatabase): PrinterProfileReads {
  const find = query<[string], PrinterProfileRow>(database, `${PROFILE} WHERE id = ?`);
  const list = query<[], PrinterProfileRow>(database, `${PROFILE} ORDER BY saved_at_ms, id`);
  return { find: id => find.get(id), list: () => list.all() };
}

export function createPrinterProfileWrites(database: WritableDatabase): PrinterProfileWrites {
  const save = write<[string, string, number]>(
    database,
    `INSERT INTO printer_profile (id, profile_json, saved_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET profile_json = excluded.profile_json`,
  );
  const remove = write<[string]>(database, 'DELETE FROM printer_profile WHERE id = ?');
  return {
    save: ({ id, profileJson }, atMs) => void save(id, profileJson, atMs),
    remove: id => void remove(id),
  };
}
