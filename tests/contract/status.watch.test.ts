import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { ring } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the screen hears that it has to read again, and nothing of what has happened', async () => {
  const stop = new AbortController();
  const events = await shop.as('status').status.watch(undefined, { signal: stop.signal });
  expect(await events.next()).toEqual({ done: false, value: { kind: 'changed' } });
  await ring(shop.client, 1_000);
  const next = events.next();
  const { orderId } = send(shop, { kind: 'takeout' });
  expect(await next).toEqual({ done: false, value: { kind: 'changed' } });
  await accept(shop.client, orderId);
  expect(await events.next()).toEqual({ done: false, value: { kind: 'changed' } });
  stop.abort();
});
