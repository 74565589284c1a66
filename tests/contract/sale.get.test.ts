import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('a sale is read back as it was settled, also after a restart', async () => {
  const sale = await sell(shop.client, 4_500, cash(4_500, 5_000));
  await shop.restart();
  expect(await shop.client.sale.get({ saleId: sale.id })).toEqual(sale);
});

it('a sale that does not exist is not found', async () => {
  const request = shop.client.sale.get({ saleId: '01890a5d-ac96-774b-bcce-b302099a8057' });
  expect((await failure(request)).code).toBe('SALE_NOT_FOUND');
});
