import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('there is none until the shop has given one', async () => {
  expect(await shop.as('customer').customer.sign()).toEqual({ picture: null });
  const picture = 'data:image/png;base64,iVBORw0KGgo=';
  await shop.client.customer.saveSign({ ...command(), picture });
  expect(await shop.as('customer').customer.sign()).toEqual({ picture });
});
