import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('no channel is told anything before it has an address', async () => {
  expect(await shop.client.channel.webhooks()).toEqual([]);
});
