import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { accept, send } from '../support/orders.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const advance = (orderId: string, act: 'markReady' | 'pickUp') =>
  shop.as('cashier').delivery.advance({ ...command(), orderId, act });

it('an order goes its way: ready, with the rider', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  shop.clock.advance(60_000);
  expect(await advance(orderId, 'markReady')).toMatchObject({ state: 'ready', readyAtMs: shop.clock.nowMs });
  expect(await advance(orderId, 'pickUp')).toMatchObject({ state: 'delivering' });
});

it('what is taken out has no rider', async () => {
  const { orderId } = send(shop, { kind: 'takeout' });
  await accept(shop.client, orderId);
  await advance(orderId, 'markReady');
  expect((await failure(advance(orderId, 'pickUp'))).code).toBe('ORDER_STATE');
});

it('ORDER_NOT_FOUND, ORDER_STATE: no step is left out', async () => {
  expect((await failure(advance(uuidV7(), 'markReady'))).code).toBe('ORDER_NOT_FOUND');
  const { orderId } = send(shop);
  expect(await failure(advance(orderId, 'markReady'))).toEqual({
    code: 'ORDER_STATE',
    data: { state: 'waiting' },
  });
});
