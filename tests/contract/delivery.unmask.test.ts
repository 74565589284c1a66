import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { complete, orderPapers, pass, send } from '../support/orders.ts';
import { emptyWal, openDatabase } from '../../main/sql/database.ts';
import { isInFiles as isInData } from '../support/phone.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
  shop = await openTestShop({ dataDir });
});
afterEach(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true });
});

const DAY_MS = 24 * 60 * 60 * 1000;
const unmask = (orderId: string) => shop.as('manager').delivery.unmask({ ...command(), orderId });

const isInFiles = (words: string) => isInData(dataDir, words);

it('for a day somebody may look, and that somebody looked is written down', async () => {
  const { orderId } = send(shop);
  await complete(shop.client, orderId);
  expect((await shop.client.delivery.get({ orderId })).person).toMatchObject({
    phone: '0504-****-1187',
    detail: '',
  });
  expect(await unmask(orderId)).toMatchObject({ phone: '0504-1234-1187', detail: '101동 1203호' });
  expect((await shop.client.delivery.get({ orderId })).events.at(-1)).toMatchObject({
    kind: 'unmasked',
    detail: 'manager',
  });
});

const more = [{ path: 'customer.nickname', json: JSON.stringify('배고픈너구리') }];

it('what the channel said beside the order goes with the person', async () => {
  const { orderId } = send(shop, { more });
  const shown = [{ path: 'customer.nickname', text: '"배고픈너구리"' }];
  expect(await shop.client.delivery.get({ orderId })).toMatchObject({ hasMore: true, more: shown });
  await complete(shop.client, orderId);
  expect(await shop.client.delivery.get({ orderId })).toMatchObject({ hasMore: true, more: [] });
  expect((await unmask(orderId)).more).toEqual(shown);
  pass(shop, DAY_MS + 1);
  expect(await shop.client.delivery.get({ orderId })).toMatchObject({ hasMore: false, more: [] });
  for (const paper of await orderPapers(shop)) expect(paper).not.toContain('너구리');
});

it('MASKED_FOR_GOOD, ORDER_NOT_FOUND: after a day nobody can, and the files have forgotten', async () => {
  const { orderId } = send(shop, { more });
  expect(isInFiles('배고픈너구리')).toBe(true);
  await complete(shop.client, orderId);
  expect(isInFiles('101동 1203호')).toBe(true);
  expect(pass(shop, DAY_MS + 1)).toBe(1);
  expect((await failure(unmask(orderId))).code).toBe('MASKED_FOR_GOOD');
  expect((await failure(unmask(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  await shop.close();
  const database = openDatabase(dataDir);
  emptyWal(database.write);
  database.close();
  for (const words of ['101동 1203호', '1234-1187', '승학로 522', '#7788', '배고픈너구리'])
    expect(isInFiles(words), words).toBe(false);
  expect(isInFiles('심곡동')).toBe(true);
  shop = await openTestShop({ dataDir });
});

it('after thirty days not even the 동 is left, and the amounts are', async () => {
  const { orderId } = send(shop);
  await complete(shop.client, orderId);
  pass(shop, DAY_MS + 1);
  pass(shop, 30 * DAY_MS);
  expect(await shop.client.delivery.get({ orderId })).toMatchObject({
    person: null,
    personState: 'erased',
    payable: 21_500,
  });
});
