import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a lost card is replaced, and the wallet is what it was', async () => {
  const member = await registerMember(shop.client, 30_000);
  const renewed = await shop.client.member.renewCard({ ...command(), memberId: member.id });
  expect(renewed).toMatchObject({ charged: 30_000, hasCard: true });
  expect(renewed.token).not.toBe(member.token);
  const lost = { token: member.token ?? '' };
  expect((await failure(shop.client.member.look(lost))).code).toBe('CARD_BLOCKED');
  expect((await shop.client.member.look({ token: renewed.token ?? '' })).charged).toBe(30_000);
});

it('a retry issues one card', async () => {
  const { id: memberId } = await registerMember(shop.client);
  const input = { ...command(), memberId };
  const first = await shop.client.member.renewCard(input);
  expect((await shop.client.member.renewCard(input)).token).toBe(first.token);
  expect((await failure(shop.client.member.renewCard({ ...command(), memberId: uuidV7() }))).code).toBe(
    'MEMBER_NOT_FOUND',
  );
});
