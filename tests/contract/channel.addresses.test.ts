import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('nobody may send anything, this computer may, or its whole network', async () => {
  expect(await shop.client.channel.addresses()).toEqual([]);
  const { counter } = shop;
  // The server itself is looked at in tests/hosts: here it may find its port taken.
  await shop.client.settings.save({ ...command(), settings: { ordersPort: 48_123 } });
  expect(counter.settings().ordersReach).toBe('computer');
  const here = 'http://127.0.0.1:48123/api/v1/delivery/orders';
  expect(await shop.client.channel.addresses()).toEqual([here]);
  await shop.client.settings.save({ ...command(), settings: { ordersReach: 'network' } });
  const others = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  const addresses = await shop.client.channel.addresses();
  expect(addresses).toHaveLength(1 + others.length);
  expect(addresses[0]).toBe(here);
});
