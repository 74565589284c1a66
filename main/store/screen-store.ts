import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface ScreenRow {
  readonly id: string;
  readonly name: string;
  readonly role: 'kitchen' | 'status';
  readonly createdAtMs: number;
  /** When its line was last opened or lost; null was never. */
  readonly lastSeenAtMs: number | null;
}

export interface ScreenReads {
  list(): readonly ScreenRow[];
  findByToken(tokenHash: string): ScreenRow | undefined;
}

export interface ScreenWrites {
  add(screen: Omit<ScreenRow, 'lastSeenAtMs'> & { readonly tokenHash: string }): void;
  see(id: string, atMs: number): void;
  /** False when there is no such screen. */
  remove(id: string): boolean;
}

const SCREEN =
  'SELECT id, name, role, created_at_ms AS createdAtMs, last_seen_at_ms AS lastSeenAtMs FROM paired_screen';

export function createScreenReads(database: ReadableDatabase): ScreenReads {
  const list = query<[], ScreenRow>(database, `${SCREEN} ORDER BY created_at_ms, id`);
  const find = query<[string], ScreenRow>(database, `${SCREEN} WHERE token_hash = ?`);
  return { list: () => list.all(), findByToken: tokenHash => find.get(tokenHash) };
}

export function createScreenWrites(database: WritableDatabase): ScreenWrites {
  const add = write<[string, string, string, string, number]>(
    database,
    'INSERT INTO paired_screen (id, name, role, token_hash, created_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const see = write<[number, string]>(database, 'UPDATE paired_screen SET last_seen_at_ms = ? WHERE id = ?');
  const remove = write<[string]>(database, 'DELETE FROM paired_screen WHERE id = ?');
  return {
    add: ({ id, name, role, tokenHash, createdAtMs }) => void add(id, name, role, tokenHash, createdAtMs),
    see: (id, atMs) => void see(atMs, id),
    remove: id => remove(id) > 0,
  };
}
