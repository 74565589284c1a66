import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Another counter works on this folder already. Two would print every receipt twice. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(dataDir: string) {
    super(
      `다른 이음 카운터가 이 자료를 쓰고 있습니다 (${dataDir}). 먼저 그쪽을 닫아 주세요. / ` +
        `Another Ieum Counter is using this data folder. Please close that one first.`,
    );
  }
}

/** A counter that is just closing gets this long to finish. */
const PATIENCE_MS = 3_000;

/**
 * Takes the data folder for this process alone, until it ends or lets go.
 *
 * The lock is SQLite's own on an empty file: the system drops it with the process, however that ends, so a
 * power cut leaves nothing to clean up.
 *
 * @returns How to let go.
 * @throws FolderInUseError
 */
export function lockFolder(dataDir: string, patienceMs = PATIENCE_MS): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new Database(join(dataDir, 'in-use.lock'), { timeout: patienceMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY')
      throw new FolderInUseError(dataDir);
    throw error;
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

/** A connection that nobody refers to is closed with the next garbage, and its lock would go with it. */
const held = new Set<Database.Database>();
