import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tell } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const calls = async () => (await shop.as('cashier').phone.calls()).calls;

it('CALL_NOT_FOUND: a call is put aside, once', async () => {
  tell(shop);
  const [call] = await calls();
  const close = (callId: string) => shop.as('cashier').phone.close({ ...command(), callId });
  await close(call?.id ?? '');
  await close(call?.id ?? '');
  expect((await calls())[0]?.isInView).toBe(false);
  expect((await failure(close(uuidV7()))).code).toBe('CALL_NOT_FOUND');
});
