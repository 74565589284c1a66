import { afterEach, beforeEach, expect, it } from 'vitest';
import { pass } from '../support/orders.ts';
import { enter, find } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const DAY_MS = 24 * 60 * 60 * 1000;

it('is erased by itself when the time is over, as agreed on or as the shop has shortened it', async () => {
  await enter(shop.client, { consents: true, phone: '010-7777-4321' });
  pass(shop, 200 * DAY_MS);
  expect(await find(shop, '')).toHaveLength(1);
  const { settings } = await shop.client.app.state();
  const phoneOrders = { ...settings.phoneOrders, keepMonths: 6 };
  await shop.as('manager').settings.save({ ...command(), settings: { phoneOrders } });
  pass(shop, 1_000);
  expect(await find(shop, '')).toEqual([]);
  expect(await shop.client.phone.register()).toMatchObject([{ why: 'retention' }]);
  await enter(shop.client, { consents: true, phone: '010-7777-4321' });
  // A longer time does not bind whoever has agreed to a shorter one.
  const longer = { ...settings.phoneOrders, keepMonths: 24 };
  await shop.as('manager').settings.save({ ...command(), settings: { phoneOrders: longer } });
  pass(shop, 185 * DAY_MS);
  expect(await find(shop, '')).toEqual([]);
});

it('each order begins the time anew', async () => {
  await enter(shop.client, { consents: true });
  pass(shop, 300 * DAY_MS);
  await enter(shop.client);
  pass(shop, 300 * DAY_MS);
  expect(await find(shop, '')).toHaveLength(1);
  pass(shop, 70 * DAY_MS);
  expect(await find(shop, '')).toEqual([]);
});
