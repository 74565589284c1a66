import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { accept, complete, orderPapers, send } from '../support/orders.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const cancel = (orderId: string) =>
  shop.as('cashier').delivery.cancel({ ...command(), orderId, reason: '손님이 취소' });

it('the kitchen is told to stop, if it had a paper that said to cook', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  expect(await cancel(orderId)).toMatchObject({ state: 'cancelled' });
  const papers = await orderPapers(shop);
  expect(papers).toHaveLength(3);
  expect(papers[2]).toMatch(/주문 취소[^]*만들지 마십시오[^]*2 × 참치김밥/u);
});

it('before it was taken there is nothing to stop', async () => {
  await cancel(send(shop).orderId);
  expect(await orderPapers(shop)).toEqual([]);
});

it('ORDER_NOT_FOUND, ORDER_STATE: what was handed over stays', async () => {
  expect((await failure(cancel(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  const { orderId } = send(shop);
  await complete(shop.client, orderId);
  expect(await failure(cancel(orderId))).toEqual({ code: 'ORDER_STATE', data: { state: 'completed' } });
});
