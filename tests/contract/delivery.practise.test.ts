import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('sends an order as a channel would, of another channel each time', async () => {
  const first = await shop.as('cashier').delivery.practise(command());
  expect(first).toMatchObject({
    state: 'waiting',
    channelId: 'baedal-seogu',
    displayNumber: '1',
    payable: 27_500,
    isRinging: true,
  });
  expect(await shop.client.delivery.practise(command())).toMatchObject({
    channelId: 'baedal-eum',
    displayNumber: '2',
    payable: 11_500,
  });
});

it('whoever goes on sees every channel, each way to pay, coupons, take-out and a reservation', async () => {
  const orders = [];
  for (let sent = 0; sent < 12; sent += 1) orders.push(await shop.client.delivery.practise(command()));
  expect(new Set(orders.map(({ channelId }) => channelId)).size).toBe(4);
  const payments = new Set(orders.map(({ payment }) => payment));
  expect([...payments].toSorted()).toEqual(['card', 'cash', 'currency', 'prepaid']);
  expect(new Set(orders.map(({ kind }) => kind))).toEqual(new Set(['delivery', 'takeout']));
  expect(orders.some(({ discounts }) => discounts.length > 1)).toBe(true);
  expect(orders.some(({ shopRequest }) => shopRequest !== '')).toBe(true);
  const reserved = orders.filter(({ reserveAtMs }) => reserveAtMs !== null);
  expect(reserved.length).toBeGreaterThan(0);
  for (const { reserveAtMs } of reserved) expect(reserveAtMs).toBeGreaterThan(shop.clock.nowMs);
});

it('NOT_PRACTICE: a shop of one’s own gets real orders only', async () => {
  await shop.close();
  shop = await openTestShop({ demo: false });
  expect((await failure(shop.client.delivery.practise(command()))).code).toBe('NOT_PRACTICE');
});
