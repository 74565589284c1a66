import { afterEach, beforeEach, expect, it } from 'vitest';
import { issueInput, refund } from '../support/cash-receipts.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const ofSale = (saleId: string) => shop.client.cashReceipt.ofSale({ saleId });

it('says what may be issued, and until when it must be', async () => {
  const sale = await sell(shop.client, 150_000, card(50_000, '11112222'), cash(100_000));
  expect(await ofSale(sale.id)).toEqual({
    saleId: sale.id,
    amounts: { total: 100_000, supplyValue: 90_909, vat: 9_091, serviceCharge: 0, exempt: 0 },
    valid: null,
    receipts: [],
    duty: { deadline: '2026-05-19', penaltyBp: 2_000 },
    mustCancel: false,
  });
});

it('below 100,000 won in cash, or in another trade, there is no duty', async () => {
  const small = await sell(shop.client, 99_990);
  expect((await ofSale(small.id)).duty).toBeNull();
  const large = await sell(shop.client, 100_000);
  const cashReceipt = { issuer: 'simulator', isMandatedTrade: false } as const;
  await shop.client.settings.save({ ...command(), settings: { cashReceipt } });
  expect((await ofSale(large.id)).duty).toBeNull();
});

it('follows what was refunded', async () => {
  const sale = await sell(shop.client, 11_000);
  await shop.client.cashReceipt.issue(issueInput(sale));
  expect((await ofSale(sale.id)).mustCancel).toBe(false);
  await refund(shop.client, sale);
  expect(await ofSale(sale.id)).toMatchObject({ mustCancel: true, amounts: { total: 0 }, duty: null });
});

it('refuses a sale that is not there, and a refund', async () => {
  const back = await refund(shop.client, await sell(shop.client, 11_000));
  expect((await failure(ofSale(back.id))).code).toBe('IS_REFUND');
  expect((await failure(ofSale('0198d000-0000-7000-8000-000000000000'))).code).toBe('SALE_NOT_FOUND');
});
