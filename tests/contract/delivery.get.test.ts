import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { complete, send } from '../support/orders.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('tells all of an order and what has happened to it, as evidence', async () => {
  const { orderId } = send(shop);
  shop.clock.advance(30_000);
  await complete(shop.client, orderId);
  const { events, ...order } = await shop.client.delivery.get({ orderId });
  expect(order).toMatchObject({ goods: 18_500, deliveryFee: 3_000, payable: 21_500, shopRequest: '덜 짜게' });
  expect(events.map(({ kind, detail }) => `${kind} ${detail}`.trim())).toEqual([
    'received 배달서구',
    'heard',
    'accepted 20',
    'printed 주방',
    'printed 전표',
    'ready',
    'delivering',
    'completed 260514-01-0001',
  ]);
  expect((events[1]?.atMs ?? 0) - (events[0]?.atMs ?? 0)).toBe(30_000);
});

it('ORDER_NOT_FOUND', async () => {
  expect((await failure(shop.client.delivery.get({ orderId: uuidV7() }))).code).toBe('ORDER_NOT_FOUND');
});
