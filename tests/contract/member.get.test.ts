import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('tells the whole history, the newest first', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  await sell(shop.client, 50_000, byWallet(member, 50_000));
  const { movements, month, charged, cash } = await shop.client.member.get({ memberId: member.id });
  expect(movements.map(({ kind, charged: c, cash: k }) => [kind, c, k])).toEqual([
    ['cashback', 0, 8_500],
    ['payment', -50_000, 0],
    ['charge', 100_000, 0],
  ]);
  expect({ charged, cash, month }).toEqual({
    charged: 50_000,
    cash: 8_500,
    month: { name: '2026-05', paid: 50_000, charged: 100_000 },
  });
});

it('nobody is no member', async () => {
  expect((await failure(shop.client.member.get({ memberId: uuidV7() }))).code).toBe('MEMBER_NOT_FOUND');
});
