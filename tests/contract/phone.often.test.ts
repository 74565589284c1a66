import { afterEach, beforeEach, expect, it } from 'vitest';
import { complete, send } from '../support/orders.ts';
import { enter } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('often: what is ordered most by telephone, as long as it is sold', async () => {
  await enter(shop.client);
  await enter(shop.client, { items: [{ name: '없는 메뉴', quantity: 9, unitPrice: 1, options: [] }] });
  const { orderId } = send(shop);
  await complete(shop.client, orderId);
  expect((await shop.as('cashier').phone.often()).map(({ name }) => name)).toEqual(['김치찌개']);
});
