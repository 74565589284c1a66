import { afterEach, beforeEach, expect, it } from 'vitest';
import { printed, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('each copy is numbered, and the sale counts them', async () => {
  const sale = await sell(shop.client, 1_000, card(1_000, '12345678'));
  const first = await shop.client.sale.reprint({ ...command(), saleId: sale.id });
  const second = await shop.client.sale.reprint({ ...command(), saleId: sale.id });
  expect([first.copyNumber, second.copyNumber]).toEqual([1, 2]);
  expect(await printed(shop)).toEqual(['receipt', 'reprint', 'reprint']);
  expect((await shop.client.sale.get({ saleId: sale.id })).reprintCount).toBe(2);
});

it('a double click prints one copy', async () => {
  const sale = await sell(shop.client, 1_000, card(1_000, '12345678'));
  const input = { ...command(), saleId: sale.id };
  const first = await shop.client.sale.reprint(input);
  expect(await shop.client.sale.reprint(input)).toEqual(first);
  expect(await printed(shop)).toEqual(['receipt', 'reprint']);
  const other = { ...input, saleId: '01890a5d-ac96-774b-bcce-b302099a8057' };
  expect((await failure(shop.client.sale.reprint(other))).code).toBe('COMMAND_ID_REUSED');
});

it('a sale that does not exist is not found', async () => {
  const request = shop.client.sale.reprint({ ...command(), saleId: '01890a5d-ac96-774b-bcce-b302099a8057' });
  expect((await failure(request)).code).toBe('SALE_NOT_FOUND');
});

it('without a printer there is no copy, and none is counted', async () => {
  await withoutPrinter(shop);
  const sale = await sell(shop.client, 1_000);
  const request = shop.client.sale.reprint({ ...command(), saleId: sale.id });
  expect((await failure(request)).code).toBe('PRINTER_NOT_CONFIGURED');
  expect((await shop.client.sale.get({ saleId: sale.id })).reprintCount).toBe(0);
});
