import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const calls = async () => (await shop.as('cashier').phone.calls()).calls;

it('NO_VIRTUAL_CALLER_ID, NOT_PRACTICE: the demo shop rings itself up', async () => {
  const practise = () => shop.as('cashier').phone.practise(command());
  await practise();
  const [call] = await calls();
  expect(call).toMatchObject({ number: expect.stringMatching(/^010-0000-/u), state: 'ringing' });
  const box = (await shop.client.device.status()).devices.find(({ kind }) => kind === 'callerId');
  await shop.client.device.remove({ ...command(), deviceId: box?.id ?? '' });
  expect((await failure(practise())).code).toBe('NO_VIRTUAL_CALLER_ID');
  const own = await openTestShop({ demo: false });
  expect((await failure(own.as('cashier').phone.practise(command()))).code).toBe('NOT_PRACTICE');
  await own.close();
});
