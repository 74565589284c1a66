import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** The keys that channels send their orders with: only what cannot be turned back is kept. */
export interface ChannelKeyReads {
  channelOfKey(keyHash: string): string | undefined;
  keys(): readonly { readonly channel: string; readonly createdAtMs: number }[];
}

export interface ChannelKeyWrites {
  setKey(channel: string, keyHash: string, atMs: number): void;
  removeKey(channel: string): void;
}

export function createKeyReads(database: ReadableDatabase): ChannelKeyReads {
  const channelOfKey = query<[string], { channel: string }>(
    database,
    'SELECT channel FROM channel_key WHERE key_hash IN (?)',
  );
  const keys = query<[], { channel: string; createdAtMs: number }>(
    database,
    'SELECT channel, created_at_ms AS createdAtMs FROM channel_key ORDER BY channel',
  );
  return {
    channelOfKey: keyHash => channelOfKey.get(keyHash)?.channel,
    keys: () => keys.all(),
  };
}

export function createKeyWrites(database: WritableDatabase): ChannelKeyWrites {
  const setKey = write<[string, string, number]>(
    database,
    `INSERT INTO channel_key (channel, key_hash, created_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET
       key_hash = excluded.key_hash, created_at_ms = excluded.created_at_ms`,
  );
  const removeKey = write<[string]>(database, 'DELETE FROM channel_key WHERE channel = ?');
  return {
    setKey: (channel, keyHash, atMs) => void setKey(channel, keyHash, atMs),
    removeKey: channel => void removeKey(channel),
  };
}
