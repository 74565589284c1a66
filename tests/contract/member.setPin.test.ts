import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, PIN, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, ring, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the new number confirms, the old one no more', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 10_000);
  await shop.client.member.setPin({ ...command(), memberId: member.id, pin: '135790' });
  const ticket = await ring(shop.client, 1_000);
  const pay = (pin: string) => shop.client.ticket.settle(settlement(ticket, [byWallet(member, 1_000, pin)]));
  expect((await failure(pay(PIN))).code).toBe('CONFIRMATION_WRONG');
  expect((await pay('135790')).due).toBe(1_000);
});

it('refuses what is no number of a member', async () => {
  const { id: memberId } = await registerMember(shop.client);
  expect((await failure(shop.client.member.setPin({ ...command(), memberId, pin: '12' }))).code).toBe(
    'PIN_MALFORMED',
  );
  const nobody = { ...command(), memberId: uuidV7(), pin: '1234' };
  expect((await failure(shop.client.member.setPin(nobody))).code).toBe('MEMBER_NOT_FOUND');
});
