import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { cooking, eventsOf, inKitchen } from '../support/kitchen.ts';
import { send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const ready = (orderId: string) => shop.as('kitchen').kitchen.ready({ ...command(), orderId });

it('what is cooked leaves the kitchen, and the counter’s board knows', async () => {
  const orderId = await cooking(shop);
  await ready(orderId);
  expect(await inKitchen(shop)).toEqual([]);
  const [order] = (await shop.client.delivery.board()).orders;
  expect(order).toMatchObject({ state: 'ready', readyAtMs: shop.clock.nowMs });
  expect(await eventsOf(shop, orderId)).toContain('ready');
});

it('ORDER_NOT_FOUND, NOT_IN_KITCHEN: what is not there or not cooked any more', async () => {
  expect((await failure(ready(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  expect((await failure(ready(send(shop, { externalId: 'waits' }).orderId))).code).toBe('ORDER_NOT_FOUND');
  const orderId = await cooking(shop);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  expect((await failure(ready(orderId))).code).toBe('NOT_IN_KITCHEN');
});
