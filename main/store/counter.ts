import type { WritableDatabase } from '../sql/database.ts';
import { writeReturning } from './statement.ts';

/**
 * Gives the next number of a gap-free sequence that is printed on paper. A rolled-back transaction gives it
 * back.
 */
export function createCounter(database: WritableDatabase): (name: string) => number {
  const next = writeReturning<[string], { last: number }>(
    database,
    `INSERT INTO counter (name, last) VALUES (?, 1)
     ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  return name => next(name).last;
}
