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

const setStarted = (orderId: string, isStarted: boolean) =>
  shop.as('kitchen').kitchen.setStarted({ ...command(), orderId, isStarted });

it('somebody begins to cook, once, and can take that back', async () => {
  const orderId = await cooking(shop);
  shop.clock.advance(60_000);
  await setStarted(orderId, true);
  const startedAtMs = shop.clock.nowMs;
  expect((await inKitchen(shop))[0]).toMatchObject({ stage: 'cooking', startedAtMs });
  shop.clock.advance(60_000);
  await setStarted(orderId, true);
  expect((await inKitchen(shop))[0]).toMatchObject({ startedAtMs });
  expect((await eventsOf(shop, orderId)).filter(kind => kind === 'started')).toHaveLength(1);
  await setStarted(orderId, false);
  expect((await inKitchen(shop))[0]).toMatchObject({ stage: 'toCook', startedAtMs: null });
});

it('ORDER_NOT_FOUND, NOT_IN_KITCHEN: what is not there or not cooked any more', async () => {
  expect((await failure(setStarted(uuidV7(), true))).code).toBe('ORDER_NOT_FOUND');
  expect((await failure(setStarted(send(shop, { externalId: 'waits' }).orderId, true))).code).toBe(
    'ORDER_NOT_FOUND',
  );
  const orderId = await cooking(shop);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  expect((await failure(setStarted(orderId, true))).code).toBe('NOT_IN_KITCHEN');
});
