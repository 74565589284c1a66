import { afterEach, beforeEach, expect, it } from 'vitest';
import { won } from '../../src/money/won.ts';
import { cooking, inKitchen } from '../support/kitchen.ts';
import { accept, item, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows what is to be cooked, the most urgent first, and nothing that is not taken', async () => {
  send(shop, { externalId: 'waits', displayNumber: 'W' });
  const slow = send(shop, { externalId: 'slow', displayNumber: 'S' });
  const fast = send(shop, { externalId: 'fast', displayNumber: 'F' });
  await accept(shop.client, slow.orderId, 40);
  await accept(shop.client, fast.orderId, 15);
  const orders = await inKitchen(shop);
  expect(orders.map(({ displayNumber, stage }) => [displayNumber, stage])).toEqual([
    ['F', 'toCook'],
    ['S', 'toCook'],
  ]);
  expect(orders[0]?.cookByMs).toBe(shop.clock.nowMs + 15 * 60_000);
});

it('says no price and nothing of a person, in whatever state an order is', async () => {
  const options = [{ name: '치즈', price: won(777), quantity: 2 }];
  const change = { items: [{ ...item('참치김밥', 2, 4_444), options }], deliveryFee: won(3_333) };
  const ready = await cooking(shop, { ...change, externalId: 'r' });
  await shop.client.kitchen.ready({ ...command(), orderId: ready });
  const off = await cooking(shop, { ...change, externalId: 'c' });
  await shop.client.delivery.cancel({ ...command(), orderId: off, reason: '손님이', loss: null });
  await cooking(shop, { ...change, externalId: 'a' });
  const board = await shop.as('kitchen').kitchen.board();
  expect(board.orders).toHaveLength(2);
  expect(board.recallable).toHaveLength(1);
  // Ids have any digits.
  const text = JSON.stringify(board).replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gu, '');
  const secrets = [
    '0504',
    '1187',
    '승학로',
    '심곡동',
    '1203',
    '7788',
    '777',
    '4444',
    '3333',
    'prepaid',
    'won',
  ];
  expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
  expect(text).toContain('덜 짜게');
  expect(Object.keys(board.orders[0] ?? {}).toSorted()).toEqual([
    'acceptedAtMs',
    'change',
    'channel',
    'cookByMs',
    'dishes',
    'displayNumber',
    'id',
    'kind',
    'readyAtMs',
    'reserveAtMs',
    'shopRequest',
    'stage',
    'startedAtMs',
    'wantsCutlery',
  ]);
});

it('counts what is still to be cooked over all orders', async () => {
  await cooking(shop, { externalId: '1', items: [item('김밥', 2), item('라면', 1)] });
  const orderId = await cooking(shop, { externalId: '2', items: [item('김밥', 1)] });
  const counts = async () =>
    (await shop.as('kitchen').kitchen.board()).allDay.map(({ name, quantity }) => `${quantity} ${name}`);
  expect(await counts()).toEqual(['3 김밥', '1 라면']);
  const [dish] = (await inKitchen(shop)).find(({ id }) => id === orderId)?.dishes ?? [];
  await shop.client.kitchen.tick({ ...command(), orderId, key: dish?.key ?? '', isDone: true });
  expect(await counts()).toEqual(['2 김밥', '1 라면']);
});

it('a change while it is cooked shows what is more and less, until somebody has seen it', async () => {
  const orderId = await cooking(shop, { items: [item('김밥', 2), item('라면', 1)] });
  expect((await inKitchen(shop))[0]?.change).toBeNull();
  send(shop, { version: 2, items: [item('김밥', 3)] });
  const changes = (await inKitchen(shop))[0]?.change;
  expect(changes?.dishes.map(({ name, quantity }) => [name, quantity])).toEqual([
    ['김밥', 1],
    ['라면', -1],
  ]);
  await shop.client.kitchen.acknowledge({ ...command(), orderId, isSeen: true });
  expect((await inKitchen(shop))[0]?.change).toBeNull();
});

it('what the kitchen has done is there again after a restart', async () => {
  const orderId = await cooking(shop);
  await shop.client.kitchen.setStarted({ ...command(), orderId, isStarted: true });
  const before = await inKitchen(shop);
  await shop.restart();
  expect(await inKitchen(shop)).toEqual(before);
  expect(before[0]).toMatchObject({ stage: 'cooking', startedAtMs: shop.clock.nowMs });
});
