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

const tick = (orderId: string, key: string, isDone: boolean) =>
  shop.as('kitchen').kitchen.tick({ ...command(), orderId, key, isDone });
const dishes = async () => (await inKitchen(shop))[0]?.dishes ?? [];

it('a dish is done and not after all, and the first one has begun the order', async () => {
  const orderId = await cooking(shop);
  const [first] = await dishes();
  await tick(orderId, first?.key ?? '', true);
  expect((await dishes()).map(({ isDone }) => isDone)).toEqual([true, false]);
  expect((await inKitchen(shop))[0]?.stage).toBe('cooking');
  expect(await eventsOf(shop, orderId)).toContain('started');
  await tick(orderId, first?.key ?? '', false);
  expect((await dishes()).map(({ isDone }) => isDone)).toEqual([false, false]);
});

it('DISH_NOT_FOUND: a dish that went with a change', async () => {
  const orderId = await cooking(shop);
  expect((await failure(tick(orderId, '["없는 것",[]]', true))).code).toBe('DISH_NOT_FOUND');
});

it('ORDER_NOT_FOUND, NOT_IN_KITCHEN: what is not there or not cooked any more', async () => {
  expect((await failure(tick(uuidV7(), '', true))).code).toBe('ORDER_NOT_FOUND');
  expect((await failure(tick(send(shop, { externalId: 'waits' }).orderId, '', true))).code).toBe(
    'ORDER_NOT_FOUND',
  );
  const orderId = await cooking(shop);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  expect((await failure(tick(orderId, '', true))).code).toBe('NOT_IN_KITCHEN');
});
