import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { complete, item, send } from '../support/orders.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows everything that is not over, the oldest first, and what the day has come to', async () => {
  const first = send(shop);
  shop.clock.advance(1_000);
  send(shop, { externalId: 'S-2', displayNumber: 'A-2', items: [item('순대', 1)] });
  await complete(shop.client, first.orderId);
  const board = await shop.as('cashier').delivery.board();
  expect(
    board.orders.map(({ displayNumber, state, isRinging }) => [displayNumber, state, isRinging]),
  ).toEqual([['A-2', 'waiting', true]]);
  expect(board.today).toEqual({ count: 1, sum: 21_500 });
  expect(board.openSum).toBe(8_000);
  expect(board.channels.map(({ name }) => name)).toEqual([
    '배달서구',
    '배달e음',
    '땡겨요',
    '먹깨비',
    '전화',
    '포장',
  ]);
  expect(board.nowMs).toBe(shop.clock.nowMs);
});

it('names the channel of an open order, also of one that the shop has left meanwhile', async () => {
  send(shop, {}, 'yogiyo');
  const { channels } = await shop.client.delivery.board();
  expect(channels.map(({ id }) => id)).toContain('yogiyo');
  expect(channels.map(({ id }) => id)).not.toContain('baemin');
});

it('shows the thirty oldest of a lane in a rush, and says how many there are', async () => {
  for (let number = 1; number <= 60; number += 1)
    send(shop, { externalId: `R-${number}`, displayNumber: `R-${number}` });
  const board = await shop.client.delivery.board();
  expect(board.orders).toHaveLength(30);
  expect(board.counts).toEqual({ waiting: 60, accepted: 0, ready: 0, delivering: 0 });
  expect(board.orders[0]?.displayNumber).toBe('R-1');
});
