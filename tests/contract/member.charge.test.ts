import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerMember } from '../support/member.ts';
import { printed } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const charge = (memberId: string, amount: number, printReceipt = false) =>
  shop.client.member.charge({ ...command(), memberId, amount, printReceipt });
const circulation = async () => {
  const { rows } = await shop.client.journal.trialBalance({ to: null, book: 'circulation' });
  return Object.fromEntries(rows.map(row => [row.accountCode, row.debit - row.credit]));
};

it('the wallet grows by what was charged, and the reserve with it', async () => {
  const member = await registerMember(shop.client);
  expect(await charge(member.id, 100_000, true)).toMatchObject({ charged: 100_000, cash: 0 });
  expect(await circulation()).toMatchObject({ 601: 100_000, 621: -100_000 });
  expect(await printed(shop)).toEqual(['document']);
  const { rows } = await shop.client.journal.trialBalance({ to: null });
  expect(rows.every(row => row.debit === 0 && row.credit === 0)).toBe(true);
});

it('only the issuing desk charges: the shop’s counter cannot (domain.md A4)', async () => {
  const { id: memberId } = await registerMember(shop.client);
  const input = { ...command(), memberId, amount: 1_000, printReceipt: false };
  for (const role of ['cashier', 'manager', 'centre', 'auditor'] as const)
    expect((await failure(shop.as(role).member.charge(input))).code).toBe('FORBIDDEN');
  expect((await shop.as('issuer').member.charge(input)).charged).toBe(1_000);
});

it('at most so much at once and in a month', async () => {
  const { id } = await registerMember(shop.client);
  expect(await failure(charge(id, 500_001))).toEqual({ code: 'CHARGE_OVER_LIMIT', data: { left: 500_000 } });
  await charge(id, 500_000);
  await charge(id, 400_000);
  expect(await failure(charge(id, 100_001))).toEqual({ code: 'CHARGE_OVER_LIMIT', data: { left: 100_000 } });
  shop.clock.set(Date.parse('2026-06-01T00:00:00+09:00'));
  expect((await charge(id, 500_000)).charged).toBe(1_400_000);
});

it('a retry charges once; nobody is no member', async () => {
  const { id: memberId } = await registerMember(shop.client);
  const input = { ...command(), memberId, amount: 1_000, printReceipt: false };
  await shop.client.member.charge(input);
  await shop.restart();
  expect((await shop.client.member.charge(input)).charged).toBe(1_000);
  expect((await failure(charge(uuidV7(), 1_000))).code).toBe('MEMBER_NOT_FOUND');
});

it('there is no request that gives a balance out as money, or exchanges it', () => {
  const verbs = Object.keys(shop.client.member);
  expect(verbs.filter(verb => /cashOut|withdraw|exchange|payOut/i.test(verb))).toEqual([]);
});
