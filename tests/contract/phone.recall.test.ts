import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, pass, send } from '../support/orders.ts';
import { bring, enter, find, recall, tell } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const DAY_MS = 24 * 60 * 60 * 1000;

it('without consent nothing is kept', async () => {
  await enter(shop.client);
  expect(await recall(shop, '010-1234-5678')).toBeNull();
  expect(await find(shop, '')).toEqual([]);
});

it('with consent past orders come back, also after the orders have forgotten theirs', async () => {
  const first = await enter(shop.client, { consents: true });
  await bring(shop, first.id);
  pass(shop, DAY_MS + 1);
  await enter(shop.client, { items: [{ name: '순두부찌개', quantity: 1, unitPrice: 8_000, options: [] }] });
  expect(await recall(shop, '01012345678')).toMatchObject({
    phone: '010-1234-5678',
    orderCount: 2,
    places: [{ road: '승학로 522 101동 1203호', landmark: '꽃집 옆' }],
    orders: [
      { items: [{ name: '순두부찌개' }], payable: 10_000 },
      { items: [{ name: '김치찌개', quantity: 2 }], payable: 17_000, payment: 'cash' },
    ],
  });
  tell(shop);
  expect((await shop.client.phone.calls()).calls[0]?.customer).toMatchObject({ orderCount: 2 });
});

it('an order of a channel is never linked, whatever its number', async () => {
  await enter(shop.client, { consents: true });
  const { orderId } = send(shop, {
    person: {
      phone: '010-1234-5678',
      road: '',
      jibun: '',
      detail: '',
      landmark: '',
      name: '',
      riderRequest: '',
    },
  });
  await accept(shop.client, orderId);
  expect((await recall(shop, '010-1234-5678'))?.orderCount).toBe(1);
});

it('recall of a customer that never was is nobody', async () => {
  const by = { kind: 'customer', customerId: uuidV7() } as const;
  expect(await shop.client.phone.recall({ ...command(), by })).toBeNull();
});
