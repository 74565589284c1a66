import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { demoGoods, pick, saveGoods } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const setActive = (productId: string, isActive: boolean) =>
  shop.client.catalog.setActive({ ...command(), productId, isActive });

it('off the shelf, goods cannot be sold; back on it, they can', async () => {
  const tofu = await demoGoods(shop.client, '국산콩 두부 300g');
  expect(await setActive(tofu.id, false)).toEqual({ ...tofu, isActive: false });
  expect((await failure(pick(shop.client, tofu.id))).code).toBe('PRODUCT_INACTIVE');
  expect(await setActive(tofu.id, true)).toEqual(tofu);
  expect((await pick(shop.client, tofu.id)).ticket.totals.due).toBe(2_300);
});

it('a change of goods off the shelf does not put them back', async () => {
  const { id } = await saveGoods(shop.client);
  await setActive(id, false);
  expect(await saveGoods(shop.client, { id, unitPrice: 7_000 })).toMatchObject({
    unitPrice: 7_000,
    isActive: false,
  });
});

it('goods that there are not', async () => {
  expect((await failure(setActive(uuidV7(), false))).code).toBe('PRODUCT_NOT_FOUND');
});
