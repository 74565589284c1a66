import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { createCommandLog, type CommandLog } from './command-log.ts';
import { createCounter } from './counter.ts';
import { createLedgerWrites, type LedgerWrites } from './ledger-writes.ts';
import { createSaleListReads, type SaleListReads } from './sale-list.ts';
import { createSaleReads, createSaleWrites, type SaleReads, type SaleWrites } from './sale-store.ts';
import {
  createSettingsReads,
  createSettingsWrites,
  type SettingsReads,
  type SettingsWrites,
} from './settings-store.ts';
import { createShiftReads, createShiftWrites, type ShiftReads, type ShiftWrites } from './shift-store.ts';

/** Everything that can be read, on either connection. */
export interface Reads {
  readonly sales: SaleReads;
  readonly saleList: SaleListReads;
  readonly shifts: ShiftReads;
  readonly settings: SettingsReads;
}

/** Everything that can be written, on the writing connection alone. */
export interface Writes {
  readonly sales: SaleWrites;
  readonly shifts: ShiftWrites;
  readonly commands: CommandLog;
  readonly ledger: LedgerWrites;
  readonly settings: SettingsWrites;
  /** The next number of a gap-free sequence. */
  readonly nextNumber: (name: string) => number;
}

export function createReads(database: ReadableDatabase): Reads {
  return {
    sales: createSaleReads(database),
    saleList: createSaleListReads(database),
    shifts: createShiftReads(database),
    settings: createSettingsReads(database),
  };
}

export function createWrites(database: WritableDatabase): Writes {
  return {
    commands: createCommandLog(database),
    ledger: createLedgerWrites(database),
    sales: createSaleWrites(database),
    shifts: createShiftWrites(database),
    settings: createSettingsWrites(database),
    nextNumber: createCounter(database),
  };
}
