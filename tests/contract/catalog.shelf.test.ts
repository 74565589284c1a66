import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveGoods } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('favourites in their order, each product once', async () => {
  const { products } = await shop.client.catalog.shelf();
  const favourites = products.filter(product => product.favouritePosition !== null);
  expect(favourites.map(product => product.favouritePosition)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(favourites[0]?.name).toBe('참치김밥');
  expect(new Set(products.map(product => product.id)).size).toBe(products.length);
});

it('goods without a category are on the shelf only as favourites', async () => {
  const plain = await saveGoods(shop.client);
  const favourite = await saveGoods(shop.client, { name: '모과차', isFavourite: true });
  const ids = (await shop.client.catalog.shelf()).products.map(product => product.id);
  expect(ids).toContain(favourite.id);
  expect(ids).not.toContain(plain.id);
});

it('what was taken off the shelf is not on it', async () => {
  const [first] = (await shop.client.catalog.shelf()).products;
  const productId = first?.id ?? '';
  await shop.client.catalog.setActive({ ...command(), productId, isActive: false });
  expect((await shop.client.catalog.shelf()).products.map(product => product.id)).not.toContain(productId);
});
