import { required } from '../../src/base/assert.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write, writeReturning } from './statement.ts';

export interface SettingsReads {
  /** Every setting that was ever saved, by key, as JSON text. */
  all(): ReadonlyMap<string, string>;
  /** The shop's newest profile as JSON text, with its version. */
  shop(): { readonly version: number; readonly profileJson: string } | undefined;
  shopVersion(version: number): string;
}

export interface SettingsWrites {
  save(key: string, valueJson: string): void;
  saveShop(profileJson: string, atMs: number): number;
}

export function createSettingsReads(database: ReadableDatabase): SettingsReads {
  const all = query<[], { key: string; valueJson: string }>(
    database,
    'SELECT key, value_json AS valueJson FROM setting',
  );
  const shop = query<[], { version: number; profileJson: string }>(
    database,
    'SELECT version, profile_json AS profileJson FROM shop_version ORDER BY version DESC LIMIT 1',
  );
  const one = query<[number], { profileJson: string }>(
    database,
    'SELECT profile_json AS profileJson FROM shop_version WHERE version = ?',
  );
  return {
    all: () => new Map(all.all().map(row => [row.key, row.valueJson])),
    shop: () => shop.get(),
    shopVersion: version => required(one.get(version), `shop version ${version}`).profileJson,
  };
}

export function createSettingsWrites(database: WritableDatabase): SettingsWrites {
  const save = write<[string, string]>(
    database,
    `INSERT INTO setting (key, value_json) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value_json = excluded.value_json`,
  );
  const saveShop = writeReturning<[number, string], { version: number }>(
    database,
    'INSERT INTO shop_version (saved_at_ms, profile_json) VALUES (?, ?) RETURNING version',
  );
  return {
    save: (key, valueJson) => void save(key, valueJson),
    saveShop: (profileJson, atMs) => saveShop(atMs, profileJson).version,
  };
}
