import { afterEach, beforeEach, expect, it } from 'vitest';
import { busyDay } from '../support/busy-day.ts';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('lists the newest first', async () => {
  await busyDay(shop.client);
  await closeExactly(shop.client);
  await openShift(shop.client);
  await closeExactly(shop.client);
  expect(await shop.client.shift.zReports({ limit: 10 })).toMatchObject([
    { number: 2, net: 0, overShort: 0 },
    { number: 1, net: 37_647, overShort: 0 },
  ]);
  expect(await shop.client.shift.zReports({ limit: 1 })).toHaveLength(1);
});
