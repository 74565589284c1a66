import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a cashier sees as little as greeting and paying need', async () => {
  const { token } = await registerMember(shop.client, 30_000);
  expect(await shop.as('cashier').member.look({ token: token ?? '' })).toEqual({
    maskedName: '김*음',
    charged: 30_000,
    cash: 0,
    owed: 0,
    monthPaid: 0,
    confirmation: 'pin',
  });
});

it('a member without a number confirms with the last digits of the phone', async () => {
  const { token } = await registerMember(shop.client, 0, { pin: null });
  expect((await shop.client.member.look({ token: token ?? '' })).confirmation).toBe('lastDigits');
});

it('a code that is no card, or no card any more', async () => {
  for (const token of ['8801234567893', `IM${'0'.repeat(26)}`])
    expect((await failure(shop.client.member.look({ token }))).code).toBe('CARD_UNKNOWN');
  const member = await registerMember(shop.client);
  await shop.client.member.blockCard({ ...command(), memberId: member.id });
  expect((await failure(shop.client.member.look({ token: member.token ?? '' }))).code).toBe('CARD_BLOCKED');
});
