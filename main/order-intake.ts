import { join } from 'node:path';
import { startChannelOutbox } from './channel-outbox.ts';
import type { Counter } from './handlers/context.ts';
import { changeFromOutside, changeTogether } from './handlers/change.ts';
import { takeMessage, type ChannelMessage } from './handlers/channel-inbox.ts';
import { orderTableOf } from './handlers/channel-templates.ts';
import { readLongCsv } from './handlers/csv-file.ts';
import { showFile } from './handlers/take-paper.ts';
import { CHANNELS } from './handlers/views/delivery.ts';
import { gather } from './gather.ts';
import { createOrderFolders, type OrderFolderOptions } from './intake/order-folder.ts';
import { startOrderServer } from './intake/order-server.ts';
import { keepServer } from './keep-server.ts';

const EVERY_MS = 1_000;

/**
 * Keeps the lines to channels' programs: the outbox, the folders, and the server where the settings want
 * it.
 */
export function startOrderIntake(counter: Counter, dataDir: string): { stop(): Promise<void> } {
  const server = keepServer({
    wanted() {
      const { ordersPort: port, ordersReach: reach } = counter.settings();
      return port === null ? null : { port, reach };
    },
    open: ({ port, reach }) => startOrderServer(port, { ...optionsOf(counter), reach }),
    say: line => counter.log(`orders: ${line}`),
  });
  const outbox = startChannelOutbox(counter);
  void server.follow();
  const folders = createOrderFolders(foldersOf(counter, dataDir));
  const timer = setInterval(() => {
    void server.follow();
    void folders.look();
  }, EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await folders.stop();
      await outbox.stop();
      await server.stop();
    },
  };
}

/** Beside the shop's file, a folder for each channel. */
function foldersOf(counter: Counter, dataDir: string): OrderFolderOptions {
  const said = new Set<string>();
  return {
    root: join(dataDir, ORDERS_FOLDER),
    channelIds: CHANNELS.map(({ id }) => id),
    tableOf: orderTableOf,
    readCsv: readLongCsv,
    take: (channelId, messages) =>
      changeFromOutside(counter, ['delivery', 'device'], work =>
        messages.map(message => takeMessage(work, channelId, message)),
      ),
    show: (channelId, lines) =>
      changeFromOutside(counter, ['delivery', 'capture'], work => showFile(work, channelId, lines)),
    language: () => counter.settings().language,
    shopMs: counter.nowMs,
    nowMs: Date.now,
    log(line) {
      // A folder that another program holds is looked at each second, and said once.
      if (!said.has(line)) counter.log(`orders: ${line}`);
      said.add(line);
    },
  };
}

export const ORDERS_FOLDER = 'orders';

interface Sent {
  readonly channelId: string;
  readonly message: ChannelMessage;
}

/** A burst of orders shares the flushes of the disk. */
function takeInto(counter: Counter) {
  const take = gather((sent: readonly Sent[]) =>
    changeTogether(
      counter,
      ['delivery', 'device'],
      sent.map(one => work => takeMessage(work, one.channelId, one.message)),
    ),
  );
  return (channelId: string, message: ChannelMessage) => take({ channelId, message });
}

function optionsOf(counter: Counter): Omit<Parameters<typeof startOrderServer>[1], 'reach'> {
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
