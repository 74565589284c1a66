import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { accept, orderPapers, send } from '../support/orders.ts';
import { withoutPrinter } from '../support/paper.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const again = (orderId: string, paper: 'kitchen' | 'slip') =>
  shop.as('cashier').delivery.printAgain({ ...command(), orderId, paper });

it('a copy says so and counts, so that nobody cooks twice', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await again(orderId, 'kitchen');
  await again(orderId, 'slip');
  const papers = await orderPapers(shop);
  expect(papers.map(text => /재발행 \d/.exec(text)?.[0])).toEqual([
    undefined,
    undefined,
    '재발행 1',
    '재발행 2',
  ]);
});

it('ORDER_NOT_FOUND, ORDER_STATE, PRINTER_NOT_CONFIGURED', async () => {
  expect((await failure(again(uuidV7(), 'slip'))).code).toBe('ORDER_NOT_FOUND');
  const { orderId } = send(shop);
  expect((await failure(again(orderId, 'slip'))).code).toBe('ORDER_STATE');
  await withoutPrinter(shop);
  await accept(shop.client, orderId);
  expect((await failure(again(orderId, 'slip'))).code).toBe('PRINTER_NOT_CONFIGURED');
});
