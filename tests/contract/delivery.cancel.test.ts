import type { CounterClient } from '../../src/contract/contract.ts';
import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { accept, balances, complete, orderPapers, send } from '../support/orders.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Loss = Parameters<CounterClient['delivery']['cancel']>[0]['loss'];
const cancel = (orderId: string, loss: Loss = null) =>
  shop.as('cashier').delivery.cancel({ ...command(), orderId, reason: '손님이 취소', loss });

it('the kitchen is told to stop, if it had a paper that said to cook', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await orderPapers(shop);
  expect(await cancel(orderId)).toMatchObject({ state: 'cancelled' });
  const papers = await orderPapers(shop);
  expect(papers).toHaveLength(3);
  expect(papers[2]).toMatch(/주문 취소[^]*만들지 마십시오[^]*2 × 참치김밥/u);
});

it('before it was taken there is nothing to stop', async () => {
  await cancel(send(shop).orderId);
  expect(await orderPapers(shop)).toEqual([]);
});

it.each([
  ['channel', '123'],
  ['customer', '123'],
  ['rider', '108'],
] as const)('what was cooked and the %s pays for is owed, without VAT', async (bearer, account) => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  const order = await cancel(orderId, { bearer, amount: 20_000 });
  expect(order.loss).toEqual({ bearer, amount: 20_000 });
  expect(await balances(shop)).toEqual({ [account]: 20_000, 913: -20_000 });
});

it('what the shop bears itself is with the order, and not in the books', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  expect((await cancel(orderId, { bearer: 'shop', amount: 1 })).loss).toEqual({ bearer: 'shop', amount: 1 });
  expect(await balances(shop)).toEqual({});
});

it('NOTHING_LOST, LOSS_OVER_ORDER: nobody pays for what was not cooked, or too much', async () => {
  const { orderId } = send(shop);
  expect((await failure(cancel(orderId, { bearer: 'channel', amount: 1 }))).code).toBe('NOTHING_LOST');
  await accept(shop.client, orderId);
  expect(await failure(cancel(orderId, { bearer: 'channel', amount: 21_501 }))).toEqual({
    code: 'LOSS_OVER_ORDER',
    data: { most: 21_500 },
  });
});

it('ORDER_NOT_FOUND, ORDER_STATE: what was handed over stays', async () => {
  expect((await failure(cancel(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  const { orderId } = send(shop);
  await openShift(shop.client);
  await complete(shop.client, orderId);
  expect(await failure(cancel(orderId))).toEqual({ code: 'ORDER_STATE', data: { state: 'completed' } });
});
