import type { Counter } from './handlers/context.ts';
import { changeFromOutside } from './handlers/change.ts';
import { takeOrder } from './handlers/take-order.ts';
import { startOrderServer, type OrderServer } from './intake/order-server.ts';

const EVERY_MS = 1_000;

/**
 * Keeps the server for channels' programs where the settings want it. A port that another program has is
 * tried again each second, and said once.
 */
export function startOrderIntake(counter: Counter): { port(): number | null; stop(): Promise<void> } {
  let server: OrderServer | undefined;
  let wanted: number | null = null;
  let isBusy = false;
  let said: number | undefined;
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
  const timer = setInterval(() => void follow(), EVERY_MS).unref();
  return {
    port: () => server?.port ?? null,
    async stop() {
      clearInterval(timer);
      await server?.close();
    },
  };
}

function optionsOf(counter: Counter): Parameters<typeof startOrderServer>[1] {
  return {
    channelOfKey: key => counter.reads.delivery.channelOfKey(counter.sha256(key)),
    take: (channelId, order) =>
      changeFromOutside(counter, ['delivery', 'device'], work => takeOrder(work, channelId, order)),
    find(channelId, externalId) {
      const row = counter.reads.delivery.findExternal(channelId, externalId);
      return row && { state: row.state };
    },
    log: counter.log,
  };
}
