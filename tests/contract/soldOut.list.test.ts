import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows the oldest first, until the business day ends', async () => {
  expect(await shop.as('cashier').soldOut.list()).toEqual({ now: [], toDo: [] });
  for (const dish of ['순대', '떡볶이']) {
    const set = { dish, channelIds: ['counter'], until: 'dayEnd' as const, reason: 'ingredients' as const };
    await shop.client.soldOut.set({ ...command(), ...set });
    shop.clock.advance(1_000);
  }
  const { now } = await shop.client.soldOut.list();
  expect(now.map(({ dish, reason }) => [dish, reason])).toEqual([
    ['순대', 'ingredients'],
    ['떡볶이', 'ingredients'],
  ]);
  shop.clock.set((now[0]?.untilMs ?? 0) - 1);
  expect((await shop.client.soldOut.list()).now).toHaveLength(2);
  shop.clock.advance(1);
  expect((await shop.client.soldOut.list()).now).toEqual([]);
});
