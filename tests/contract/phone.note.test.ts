import { afterEach, beforeEach, expect, it } from 'vitest';
import { enter, recall } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('NOTE_NAMES_CODE: the code of a door is not written down', async () => {
  await enter(shop.client, { consents: true });
  const customerId = (await recall(shop, '010-1234-5678'))?.id ?? '';
  const note = (text: string) => shop.client.phone.note({ ...command(), customerId, note: text });
  expect((await note('벨 말고 문자')).note).toBe('벨 말고 문자');
  expect((await failure(note('현관 1234#'))).code).toBe('NOTE_NAMES_CODE');
  await shop.client.phone.forget({ ...command(), customerId });
  expect((await failure(note('벨'))).code).toBe('CUSTOMER_NOT_FOUND');
});
