import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const set = { dish: '순대', channelIds: ['ddangyo'], until: 'open' as const, reason: 'other' as const };

it('what is done at a channel is to be undone there when the dish is sold again', async () => {
  const { now } = await shop.client.soldOut.set({ ...command(), ...set });
  const id = now[0]?.id ?? '';
  expect((await shop.as('cashier').soldOut.done({ ...command(), id })).toDo).toEqual([]);
  const { toDo } = await shop.client.soldOut.back({ ...command(), ids: [id] });
  expect(toDo).toMatchObject([{ id, act: 'showThere', dish: '순대' }]);
  expect((await shop.client.soldOut.done({ ...command(), id })).toDo).toEqual([]);
});

it('refuses what is not there', async () => {
  expect(await failure(shop.client.soldOut.done({ ...command(), id: uuidV7() }))).toMatchObject({
    code: 'SOLD_OUT_NOT_FOUND',
  });
});
