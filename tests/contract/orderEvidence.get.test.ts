import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, orderPapers, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('tells what happened to an order and its papers, to the second, and nothing of its person', async () => {
  const { orderId } = send(shop);
  shop.clock.advance(12_000);
  await accept(shop.client, orderId);
  await orderPapers(shop);
  const { lines } = await shop.as('cashier').orderEvidence.get({ orderId });
  expect(lines.map(({ kind, gapMs }) => [kind, gapMs])).toEqual([
    ['received', null],
    ['heard', 12_000],
    ['accepted', 0],
    ['printed', 0],
    ['printed', 0],
    ['confirmed', 0],
    ['confirmed', 0],
  ]);
  expect(lines.at(-2)?.detail).toBe('주방 A-1');
  for (const secret of ['1187', '승학로', '#7788', '1203'])
    expect(JSON.stringify(lines)).not.toContain(secret);
});

it('of an order that there is not is refused', async () => {
  expect(await failure(shop.client.orderEvidence.get({ orderId: uuidV7() }))).toMatchObject({
    code: 'ORDER_NOT_FOUND',
  });
});
