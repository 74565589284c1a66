import { checkpoint, type WritableDatabase } from './sql/database.ts';
import type { Writes } from './store/stores.ts';

/** The counter is quiet when nothing was committed for this long: then there is time for the disk. */
const QUIET_MS = 400;
const KEEP_CART_COMMANDS_MS = 30 * 24 * 60 * 60 * 1000;

export interface Housekeeping {
  /** Called after each commit. */
  afterCommit(): void;
  stop(): void;
}

/**
 * Work that must not stand in a customer's way: moving the WAL into the file, forgetting old cart commands.
 * It waits for a quiet moment and does a little at a time.
 */
export function createHousekeeping(
  database: WritableDatabase,
  writes: Pick<Writes, 'commands'>,
  nowMs: () => number,
): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  const tidy = () => {
    timer = undefined;
    writes.commands.forgetBefore(nowMs() - KEEP_CART_COMMANDS_MS);
    checkpoint(database);
  };
  return {
    afterCommit() {
      if (timer) timer.refresh();
      else timer = setTimeout(tidy, QUIET_MS).unref();
    },
    stop: () => clearTimeout(timer),
  };
}
