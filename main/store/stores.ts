import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { createCommandLog, type CommandLog } from './command-log.ts';
import { createCounter } from './counter.ts';
import { createLedgerWrites, type LedgerWrites } from './ledger-writes.ts';
import {
  createSettingsReads,
  createSettingsWrites,
  type SettingsReads,
  type SettingsWrites,
} from './settings-store.ts';

/** Everything that can be read, on either connection. */
export interface Reads {
  readonly settings: SettingsReads;
}

/** Everything that can be written, on the writing connection alone. */
export interface Writes {
  readonly commands: CommandLog;
  readonly ledger: LedgerWrites;
  readonly settings: SettingsWrites;
  /** The next number of a gap-free sequence. */
  readonly nextNumber: (name: string) => number;
}

export function createReads(database: ReadableDatabase): Reads {
  return {
    settings: createSettingsReads(database),
  };
}

export function createWrites(database: WritableDatabase): Writes {
  return {
    commands: createCommandLog(database),
    ledger: createLedgerWrites(database),
    settings: createSettingsWrites(database),
    nextNumber: createCounter(database),
  };
}
