import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('no channel may send anything before it has a key', async () => {
  expect(await shop.client.delivery.keys()).toEqual([]);
});
