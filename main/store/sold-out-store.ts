import type { SoldOutReason } from '../../src/delivery/sold-out.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface SoldOutRow {
  readonly id: string;
  readonly dish: string;
  readonly channelId: string;
  readonly reason: SoldOutReason;
  readonly fromMs: number;
  readonly untilMs: number | null;
  readonly endedAtMs: number | null;
  /** When its channel was told that it is sold out; null is not yet. */
  readonly hiddenAtMs: number | null;
}

export interface SoldOutReads {
  find(id: string): SoldOutRow | undefined;
  /** Those that are not over, the oldest first; one whose time has come is over with the next second. */
  now(): readonly SoldOutRow[];
  /** Those whose time has come. */
  over(atMs: number): readonly SoldOutRow[];
  /** Sold again here, and still sold out at their channels. */
  toShow(): readonly SoldOutRow[];
}

export interface SoldOutWrites {
  add(row: Omit<SoldOutRow, 'endedAtMs'>): void;
  extend(id: string, until: Pick<SoldOutRow, 'reason' | 'untilMs'>): void;
  end(id: string, atMs: number): void;
  setHidden(id: string, atMs: number): void;
  setShown(id: string, atMs: number): void;
}

const ROW = `SELECT id, dish, channel AS channelId, reason, from_ms AS fromMs, until_ms AS untilMs,
  ended_at_ms AS endedAtMs, hidden_at_ms AS hiddenAtMs FROM sold_out`;

export function createSoldOutReads(database: ReadableDatabase): SoldOutReads {
  const find = query<[string], SoldOutRow>(database, `${ROW} WHERE id = ?`);
  const now = query<[], SoldOutRow>(database, `${ROW} WHERE ended_at_ms IS NULL ORDER BY +from_ms, +id`);
  const over = query<[number], SoldOutRow>(
    database,
    `${ROW} WHERE ended_at_ms IS NULL AND until_ms <= ? ORDER BY until_ms`,
  );
  const toShow = query<[], SoldOutRow>(
    database,
    `${ROW} WHERE ended_at_ms IS NOT NULL AND hidden_at_ms IS NOT NULL AND shown_at_ms IS NULL
     ORDER BY ended_at_ms`,
  );
  return {
    find: id => find.get(id),
    now: () => now.all(),
    over: atMs => over.all(atMs),
    toShow: () => toShow.all(),
  };
}

export function createSoldOutWrites(database: WritableDatabase): SoldOutWrites {
  const add = write<(string | number | null)[]>(
    database,
    `INSERT INTO sold_out (id, dish, channel, reason, from_ms, until_ms, hidden_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const extend = write<[string, number | null, string]>(
    database,
    'UPDATE sold_out SET reason = ?, until_ms = ? WHERE id = ?',
  );
  const end = write<[number, string]>(database, 'UPDATE sold_out SET ended_at_ms = ? WHERE id = ?');
  const setHidden = write<[number, string]>(database, 'UPDATE sold_out SET hidden_at_ms = ? WHERE id = ?');
  const setShown = write<[number, string]>(database, 'UPDATE sold_out SET shown_at_ms = ? WHERE id = ?');
  return {
    add: ({ id, dish, channelId, reason, fromMs, untilMs, hiddenAtMs }) =>
      void add(id, dish, channelId, reason, fromMs, untilMs, hiddenAtMs),
    extend: (id, { reason, untilMs }) => void extend(reason, untilMs, id),
    end: (id, atMs) => void end(atMs, id),
    setHidden: (id, atMs) => void setHidden(atMs, id),
    setShown: (id, atMs) => void setShown(atMs, id),
  };
}
