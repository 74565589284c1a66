import type { DeviceConfig } from '../../src/contract/device.ts';
import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface DeviceReads {
  find(deviceId: string): DeviceConfig | undefined;
  /** In the order in which they were saved first: the first printer is the one that receipts go to. */
  list(): DeviceConfig[];
}

export interface DeviceWrites {
  save(device: DeviceConfig): void;
  remove(deviceId: string): void;
}

const DEVICE = 'SELECT id, kind, name, url, profile_id AS profileId FROM device';

export function createDeviceReads(database: ReadableDatabase): DeviceReads {
  const find = query<[string], DeviceConfig>(database, `${DEVICE} WHERE id = ?`);
  const list = query<[], DeviceConfig>(database, `${DEVICE} ORDER BY id`);
  return { find: deviceId => find.get(deviceId), list: () => list.all() };
}

export function createDeviceWrites(database: WritableDatabase): DeviceWrites {
  const save = write<(string | null)[]>(
    database,
    `INSERT INTO device (id, kind, name, url, profile_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, url = excluded.url,
       profile_id = excluded.profile_id`,
  );
  const remove = write<[string]>(database, 'DELETE FROM device WHERE id = ?');
  return {
    save: ({ id, kind, name, url, profileId }) => void save(id, kind, name, url, profileId),
    remove: deviceId => void remove(deviceId),
  };
}
