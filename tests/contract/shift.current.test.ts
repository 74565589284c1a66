import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('is nothing before the till is open, and the open shift after', async () => {
  expect(await shop.client.shift.current()).toBeNull();
  const shift = await openShift(shop.client);
  expect(await shop.client.shift.current()).toEqual(shift);
});
