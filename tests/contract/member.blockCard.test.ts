import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a blocked card pays nothing, and the wallet waits for the next one', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 30_000);
  const blocked = await shop.client.member.blockCard({ ...command(), memberId: member.id });
  expect(blocked).toMatchObject({ hasCard: false, token: null, charged: 30_000 });
  expect((await failure(sell(shop.client, 1_000, byWallet(member, 1_000)))).code).toBe('CARD_BLOCKED');
  expect((await failure(shop.client.member.blockCard({ ...command(), memberId: member.id }))).code).toBe(
    'NO_CARD',
  );
  expect((await failure(shop.client.member.blockCard({ ...command(), memberId: uuidV7() }))).code).toBe(
    'MEMBER_NOT_FOUND',
  );
});
