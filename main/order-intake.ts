import { join } from 'node:path';
import type { DeliveryOrder } from '../src/delivery/order.ts';
import type { Counter } from './handlers/context.ts';
import { changeFromOutside } from './handlers/change.ts';
import { takeOrder } from './handlers/take-order.ts';
import { CHANNELS } from './handlers/views/delivery.ts';
import { takeFromFolders } from './intake/order-folder.ts';
import { startOrderServer, type OrderServer } from './intake/order-server.ts';

const EVERY_MS = 1_000;

/**
 * Keeps the server for channels' programs where the settings want it. A port that another program has is
 * tried again each second, and said once.
 */
export function startOrderIntake(counter: Counter, dataDir: string): { stop(): Promise<void> } {
  let server: OrderServer | undefined;
  let wanted: number | null = null;
  let isBusy = false;
  let said: number | undefined;
  let saidOfFolders: string | undefined;
  const follow = async () => {
    const port = counter.settings().ordersPort;
    if (isBusy || (port === wanted && (port === null || server !== undefined))) return;
    isBusy = true;
    wanted = port;
    try {
      await server?.close();
      server = undefined;
      if (port !== null) server = await startOrderServer(port, optionsOf(counter));
      said = undefined;
    } catch (error) {
      if (said !== wanted) counter.log(`orders: port ${wanted} cannot be opened: ${String(error)}`);
      said = wanted ?? undefined;
    } finally {
      isBusy = false;
    }
  };
  void follow();
  const look = () => {
    try {
      takeFromFolders(foldersOf(counter, dataDir));
    } catch (error) {
      // A folder that another program holds, a full disk: the next second tries again, and says it once.
      if (String(error) !== saidOfFolders) counter.log(`orders: a folder cannot be read: ${String(error)}`);
      saidOfFolders = String(error);
    }
  };
  const timer = setInterval(() => {
    void follow();
    look();
  }, EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await server?.close();
    },
  };
}

/** Beside the shop's file, a folder for each channel. */
function foldersOf(counter: Counter, dataDir: string): Parameters<typeof takeFromFolders>[0] {
  return {
    root: join(dataDir, ORDERS_FOLDER),
    channelIds: CHANNELS.map(({ id }) => id),
    take: takeInto(counter),
    nowMs: Date.now,
  };
}

export const ORDERS_FOLDER = 'orders';

const takeInto = (counter: Counter) => (channelId: string, order: DeliveryOrder) =>
  changeFromOutside(counter, ['delivery', 'device'], work => takeOrder(work, channelId, order));

function optionsOf(counter: Counter): Parameters<typeof startOrderServer>[1] {
  return {
    channelOfKey: key => counter.reads.delivery.channelOfKey(counter.sha256(key)),
    take: takeInto(counter),
    find(channelId, externalId) {
      const row = counter.reads.delivery.findExternal(channelId, externalId);
      return row && { state: row.state };
    },
    log: counter.log,
  };
}
