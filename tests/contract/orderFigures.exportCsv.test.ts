import { afterEach, beforeEach, expect, it } from 'vitest';
import { complete, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('gives a line for each day and channel, and nothing of a person', async () => {
  await complete(shop.client, send(shop, {}, 'baedal-eum').orderId);
  const { fileName, text } = await shop
    .as('auditor')
    .orderFigures.exportCsv({ from: '2026-05-01', to: '2026-05-31' });
  expect(fileName).toBe('배달-2026-05-01-2026-05-31.csv');
  expect(text.split('\r\n').slice(1)).toEqual(['2026-05-14,배달e음,공공,1,21500,18500,866,0,0,0', '']);
});

it('a period that ends before it begins is refused', async () => {
  const turned = { from: '2026-05-15', to: '2026-05-14' };
  expect((await failure(shop.client.orderFigures.exportCsv(turned))).code).toBe('PERIOD_BACKWARDS');
});

it('a period longer than a year is refused', async () => {
  const long = { from: '2024-01-01', to: '2026-01-02' };
  expect((await failure(shop.client.orderFigures.exportCsv(long))).code).toBe('PERIOD_TOO_LONG');
});
