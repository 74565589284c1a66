import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOrderFolders } from '../../main/intake/order-folder.ts';
import { REASONS } from '../../main/intake/file-reasons.ts';
import { ORDERS_FOLDER } from '../../main/order-intake.ts';
import { orderTableOf } from '../../main/handlers/channel-templates.ts';
import { readLongCsv } from '../../main/handlers/csv-file.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { until } from '../support/until.ts';

/**
 * Goal: orders that another program lays down as files are taken once each; what cannot be taken says why.
 * Method: the whole counter, and real files in its folder.
 */
let dataDir: string;
let shop: TestShop;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
  shop = await openTestShop({ dataDir });
  await until(() => readdirSync(dataDir).includes(ORDERS_FOLDER));
});
afterEach(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true });
});

const folder = (name = '') => join(dataDir, ORDERS_FOLDER, 'meokkebi', name);
const order = {
  orderNo: 'F-1',
  displayNo: '31',
  orderedAt: '2026-05-14T14:07:00+09:00',
  items: [{ name: '순대', qty: 1, unitPrice: 5_000 }],
};
const lay = (name: string, content: unknown) =>
  writeFileSync(folder(name), typeof content === 'string' ? content : JSON.stringify(content));

it('a file is an order, and is laid aside', async () => {
  lay('31.json', order);
  await until(() => readdirSync(folder('done')).length === 1);
  expect(readdirSync(folder())).toEqual(['done', 'rejected']);
  const { orders } = await shop.client.delivery.board();
  expect(orders).toMatchObject([{ channelId: 'meokkebi', displayNumber: '31', payable: 5_000 }]);
});

it('laid down again, as after a power cut, it is one order', async () => {
  lay('31.json', order);
  await until(() => readdirSync(folder('done')).length === 1);
  const [done = ''] = readdirSync(folder('done'));
  renameSync(folder(join('done', done)), folder('31.json'));
  await until(() => readdirSync(folder('done')).length === 1);
  expect((await shop.client.delivery.board()).orders).toHaveLength(1);
});

it('what cannot be taken is laid aside with the reason, and the next is taken all the same', async () => {
  lay('1-broken.json', '{');
  lay('2-wrong.json', { ...order, items: [{ name: '순대', qty: 0 }] });
  lay('3-good.json', order);
  lay('4-not-yet.json.part', order);
  await until(() => readdirSync(folder('done')).length === 1);
  const reasons = readdirSync(folder('rejected'))
    .filter(name => name.endsWith('.reason.txt'))
    .map(name => readFileSync(folder(join('rejected', name)), 'utf8'));
  expect(reasons).toEqual([`${REASONS.ko.of.notOrders}\n`, 'items[0].qty: 너무 크거나 작아요\n']);
  expect(readdirSync(folder('rejected'))).toHaveLength(4);
  expect(readdirSync(folder())).toContain('4-not-yet.json.part');
});

it('files name persons: a day later those that were taken are gone', async () => {
  lay('31.json', order);
  await until(() => readdirSync(folder('done')).length === 1);
  const day = 24 * 60 * 60 * 1000;
  await look(Date.now() + day - 60_000);
  expect(readdirSync(folder('done'))).toHaveLength(1);
  await look(Date.now() + day + 60_000);
  expect(readdirSync(folder('done'))).toEqual([]);
});

/** One look at the folders at an instant. */
function look(nowMs: number): Promise<void> {
  return createOrderFolders({
    root: join(dataDir, ORDERS_FOLDER),
    channelIds: ['meokkebi'],
    tableOf: orderTableOf,
    readCsv: readLongCsv,
    take: () => [],
    show: () => undefined,
    language: () => 'ko',
    shopMs: () => nowMs,
    nowMs: () => nowMs,
    log: () => undefined,
  }).look();
}
