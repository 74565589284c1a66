import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, currency, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('lists what nobody has seen approved, of all days, oldest first', async () => {
  const first = await sell(shop.client, 3_000, currency(3_000, null, { state: 'pending' }));
  await sell(shop.client, 1_000, card(1_000, '12345678'));
  await closeExactly(shop.client);
  shop.clock.advance(24 * 60 * 60 * 1000);
  await openShift(shop.client);
  const second = await sell(shop.client, 5_000, cash(1_000), card(4_000, null, { state: 'pending' }));
  expect(await shop.client.sale.pending()).toMatchObject([
    { saleId: first.id, receiptNumber: first.receiptNumber, tender: { kind: 'currency', amount: 3_000 } },
    { saleId: second.id, tender: { kind: 'card', amount: 4_000, state: 'pending' } },
  ]);
});
