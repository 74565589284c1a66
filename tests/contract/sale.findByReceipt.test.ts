import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('by the number as printed, by the barcode, and by the end of one of today', async () => {
  await sell(shop.client, 1_000);
  const sale = await sell(shop.client, 2_000);
  const barcode = `IE${sale.receiptNumber.replaceAll('-', '')}`;
  for (const receiptNumber of [sale.receiptNumber, barcode, barcode.toLowerCase(), '01-0002', '0002', '2'])
    expect((await shop.client.sale.findByReceipt({ receiptNumber })).id, receiptNumber).toBe(sale.id);
});

it('today is the business date of the open shift', async () => {
  const sale = await sell(shop.client, 1_000);
  shop.clock.advance(30 * 60 * 60 * 1000);
  expect((await shop.client.sale.findByReceipt({ receiptNumber: '1' })).id).toBe(sale.id);
});

it.each(['260101-01-0001', '0003', '0', '02-0001', '김밥', '', '260231-01-0001'])(
  '"%s" is not found',
  async text => {
    await sell(shop.client, 1_000);
    const request = shop.client.sale.findByReceipt({ receiptNumber: text });
    expect((await failure(request)).code).toBe('SALE_NOT_FOUND');
  },
);
