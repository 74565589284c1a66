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

const recall = (orderId: string) => shop.as('kitchen').kitchen.recall({ ...command(), orderId });

it('what was called ready too early comes back as it was, and can be called ready again', async () => {
  const orderId = await cooking(shop);
  const before = await inKitchen(shop);
  await shop.client.kitchen.ready({ ...command(), orderId });
  const { recallable } = await shop.client.kitchen.board();
  expect(recallable.map(({ id, stage }) => [id, stage])).toEqual([[orderId, 'ready']]);
  shop.clock.advance(60_000);
  await recall(orderId);
  expect(await inKitchen(shop)).toEqual(before);
  expect((await shop.client.delivery.board()).orders[0]).toMatchObject({
    state: 'accepted',
    readyAtMs: null,
  });
  await shop.client.kitchen.ready({ ...command(), orderId });
  expect((await shop.client.delivery.board()).orders[0]?.readyAtMs).toBe(shop.clock.nowMs);
  const kitchenEvents = (await eventsOf(shop, orderId)).slice(-3);
  expect(kitchenEvents).toEqual(['ready', 'recalled', 'ready']);
});

it('ORDER_NOT_FOUND, NOT_IN_KITCHEN: what nobody has cooked, and what somebody has already', async () => {
  expect((await failure(recall(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  expect((await failure(recall(send(shop, { externalId: 'waits' }).orderId))).code).toBe('ORDER_NOT_FOUND');
  const orderId = await cooking(shop);
  expect((await failure(recall(orderId))).code).toBe('NOT_IN_KITCHEN');
  await shop.client.kitchen.ready({ ...command(), orderId });
  await shop.client.delivery.advance({ ...command(), orderId, act: 'pickUp' });
  expect((await failure(recall(orderId))).code).toBe('NOT_IN_KITCHEN');
});
