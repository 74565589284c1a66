import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { saveGoods } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows goods as they were saved', async () => {
  const saved = await saveGoods(shop.client);
  expect(await shop.as('auditor').catalog.get({ productId: saved.id })).toEqual(saved);
});

it('goods that there are not', async () => {
  expect((await failure(shop.client.catalog.get({ productId: uuidV7() }))).code).toBe('PRODUCT_NOT_FOUND');
});
