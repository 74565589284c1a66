import { afterEach, beforeEach, expect, it } from 'vitest';
import { cooking } from '../support/kitchen.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, ring } from '../support/till.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the screen hears of orders and of what the kitchen does, and of nothing else', async () => {
  const stop = new AbortController();
  const events = await shop.as('kitchen').kitchen.watch(undefined, { signal: stop.signal });
  const heard: unknown[] = [];
  const listening = (async () => {
    for await (const event of events) heard.push(event);
  })();
  await ring(shop.client, 1_000);
  const orderId = await cooking(shop);
  await shop.client.kitchen.setStarted({ ...command(), orderId, isStarted: true });
  await expect.poll(() => heard.length).toBe(4);
  expect(new Set(heard.map(event => JSON.stringify(event)))).toEqual(new Set(['{"kind":"changed"}']));
  stop.abort();
  await listening.catch(() => {});
});
