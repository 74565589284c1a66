import { afterEach, beforeEach, expect, it } from 'vitest';
import { bring, enter, isInFiles, recall, tell } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('CUSTOMER_NOT_FOUND: erased on request, number and address are in no file, and dates stay', async () => {
  const person = { phone: '010-7777-4321', address: '검단로 77 305호', landmark: '파란 대문 집' };
  const first = await enter(shop.client, { ...person, consents: true });
  tell(shop, { number: '01077774321' });
  await bring(shop, first.id);
  const customer = await recall(shop, person.phone);
  const customerId = customer?.id ?? '';
  await shop.client.phone.note({ ...command(), customerId, note: '아이가 자요' });
  const words = ['010-7777-4321', '01077774321', '4321', '검단로 77', '305호', '파란 대문 집', '아이가 자요'];
  for (const word of words) expect(isInFiles(shop.dataDir, word), word).toBe(true);
  const forget = () => shop.as('cashier').phone.forget({ ...command(), customerId });
  await forget();
  for (const word of words) expect(isInFiles(shop.dataDir, word), word).toBe(false);
  expect(await recall(shop, person.phone)).toBeNull();
  expect((await failure(forget())).code).toBe('CUSTOMER_NOT_FOUND');
  const note = shop.client.phone.note({ ...command(), customerId, note: '' });
  expect((await failure(note)).code).toBe('CUSTOMER_NOT_FOUND');
  expect(await shop.as('manager').phone.register()).toMatchObject([{ id: customerId, why: 'asked' }]);
  expect(await shop.client.delivery.get({ orderId: first.id })).toMatchObject({
    personState: 'erased',
    payable: 17_000,
  });
  expect(shop.log.join('\n')).not.toMatch(/4321|검단로/u);
});

it('an order that is on its way keeps its address until it is over', async () => {
  const order = await enter(shop.client, { consents: true });
  const customerId = (await recall(shop, '010-1234-5678'))?.id ?? '';
  await shop.client.phone.forget({ ...command(), customerId });
  expect((await shop.client.delivery.get({ orderId: order.id })).person?.phone).toBe('010-1234-5678');
});
