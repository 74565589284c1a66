import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { currency, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('is a table for Excel, one line to an approval', async () => {
  await sell(shop.client, 20_000, currency(20_000, '12345678'));
  const { fileName, text } = await shop.client.sale.exportApprovals({ businessDate: '2026-05-14' });
  expect(fileName).toBe('승인목록-2026-05-14.csv');
  const [head, line, end] = text.split('\r\n');
  expect(head).toMatch(/^\uFEFF시각,영수증,결제,금액,/u);
  expect(line).toBe(
    '2026-05-14 14:08:00,260514-01-0001,서로e음,20000,12345678,승인,,김밥,김이음,상품 없이 딱 떨어지는 금액',
  );
  expect(end).toBe('');
});
