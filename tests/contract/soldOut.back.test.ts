import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const set = {
  dish: '순대',
  channelIds: ['ddangyo', 'phone'],
  until: 'open' as const,
  reason: 'other' as const,
};

it('sells a dish again, which nobody had hidden at its channel, without anything to do there', async () => {
  const { now } = await shop.client.soldOut.set({ ...command(), ...set });
  const ids = now.map(({ id }) => id);
  expect(await shop.as('cashier').soldOut.back({ ...command(), ids })).toEqual({ now: [], toDo: [] });
  // A second person who presses it changes nothing.
  expect(await shop.client.soldOut.back({ ...command(), ids })).toEqual({ now: [], toDo: [] });
});

it('refuses what is not there, and sells nothing of the rest', async () => {
  const { now } = await shop.client.soldOut.set({ ...command(), ...set });
  const ids = [...now.map(({ id }) => id), uuidV7()];
  expect(await failure(shop.client.soldOut.back({ ...command(), ids }))).toMatchObject({
    code: 'SOLD_OUT_NOT_FOUND',
  });
  expect((await shop.client.soldOut.list()).now).toHaveLength(2);
});
