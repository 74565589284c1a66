import { afterEach, beforeEach, expect, it } from 'vitest';
import { BUSY_DAY, busyDay } from '../support/busy-day.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure, openShift, ring } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('adds up what happened', async () => {
  await busyDay(shop.client);
  expect(await shop.client.shift.figures()).toMatchObject(BUSY_DAY);
});

it('an open ticket with goods on it is listed like a held one', async () => {
  await openShift(shop.client);
  const ticket = await ring(shop.client, 4_500);
  expect((await shop.client.shift.figures()).held).toMatchObject([{ ticketId: ticket.id, due: 4_500 }]);
});

it('a till that is closed has none', async () => {
  expect((await failure(shop.client.shift.figures())).code).toBe('TILL_NOT_OPEN');
});
