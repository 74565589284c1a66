import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { cooking, inKitchen } from '../support/kitchen.ts';
import { item, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const acknowledge = (orderId: string, isSeen = true) =>
  shop.as('kitchen').kitchen.acknowledge({ ...command(), orderId, isSeen });
const cancel = (orderId: string) =>
  shop.client.delivery.cancel({ ...command(), orderId, reason: '손님이 취소', loss: null });

it('an order that is called off stays, struck, until somebody has seen that; and comes back', async () => {
  const orderId = await cooking(shop);
  await cancel(orderId);
  expect((await inKitchen(shop)).map(({ stage }) => stage)).toEqual(['void']);
  await acknowledge(orderId);
  expect(await inKitchen(shop)).toEqual([]);
  await acknowledge(orderId, false);
  expect((await inKitchen(shop)).map(({ stage }) => stage)).toEqual(['void']);
});

it('one that was never taken, or was packed already, is none of the kitchen’s business', async () => {
  await cancel(send(shop, { externalId: 'waits' }).orderId);
  const packed = await cooking(shop);
  await shop.client.kitchen.ready({ ...command(), orderId: packed });
  await cancel(packed);
  expect(await inKitchen(shop)).toEqual([]);
});

it('a change is seen, and unseen again', async () => {
  const orderId = await cooking(shop, { items: [item('김밥', 1)] });
  send(shop, { version: 2, items: [item('김밥', 2)], shopRequest: '맵게' });
  const before = (await inKitchen(shop))[0]?.change;
  expect(before?.hasNewWishes).toBe(true);
  await acknowledge(orderId);
  expect((await inKitchen(shop))[0]?.change).toBeNull();
  await acknowledge(orderId, false);
  expect((await inKitchen(shop))[0]?.change).toEqual(before);
});

it('ORDER_NOT_FOUND, NOT_IN_KITCHEN: what is not there or not cooked any more', async () => {
  expect((await failure(acknowledge(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  expect((await failure(acknowledge(send(shop, { externalId: 'waits' }).orderId))).code).toBe(
    'ORDER_NOT_FOUND',
  );
  const orderId = await cooking(shop);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  expect((await failure(acknowledge(orderId))).code).toBe('NOT_IN_KITCHEN');
});
