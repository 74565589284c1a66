import { assert, required } from '../../src/base/assert.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';

/**
 * A prepared statement whose parameters and row are typed by its caller: SQL has no types for the compiler to
 * check.
 */
export interface Query<P extends unknown[], R> {
  get(...parameters: P): R | undefined;
  all(...parameters: P): R[];
}

/**
 * A statement that reads. STRICT tables make the declared row type true. It is prepared when it is first
 * asked: there are hundreds, and a start needs a few of them. One that would write is refused then.
 *
 * A key that another value comes for each time is best asked for with `column IN (?)` where the statement
 * also joins or orders: with `= ?` this build of SQLite (STAT4) plans it anew for each value, which takes
 * longer than the statement itself (docs/benchmarks.md).
 */
export function query<P extends unknown[], R>(database: ReadableDatabase, sql: string): Query<P, R> {
  const statement = onFirstUse(() => {
    const prepared = database.prepare<P, R>(sql);
    assert(prepared.readonly, `a query that writes: ${sql}`);
    return prepared;
  });
  return {
    get: (...parameters) => statement().get(...parameters),
    all: (...parameters) => statement().all(...parameters),
  };
}

/** Runs a prepared statement and answers how many rows it changed. */
export type Write<P extends unknown[]> = (...parameters: P) => number;

/** A statement that writes, prepared when it is first run. */
export function write<P extends unknown[]>(database: WritableDatabase, sql: string): Write<P> {
  const statement = onFirstUse(() => database.prepare<P>(sql));
  return (...parameters) => statement().run(...parameters).changes;
}

/** Writes one row and answers with what the file has made of it (`RETURNING`). */
export type WriteReturning<P extends unknown[], R> = (...parameters: P) => R;

export function writeReturning<P extends unknown[], R>(
  database: WritableDatabase,
  sql: string,
): WriteReturning<P, R> {
  const statement = onFirstUse(() => database.prepare<P, R>(sql));
  return (...parameters) => required(statement().get(...parameters), sql);
}

function onFirstUse<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
