import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { byWallet, registerMember } from '../support/member.ts';
import { printed } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, failure, openShift, sell } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const settle = (expected: number, printPaper = false) =>
  shop.client.merchant.settle({ ...command(), expected, printPaper });
const circulation = async () => {
  const { rows } = await shop.client.journal.trialBalance({ to: null, book: 'circulation' });
  return Object.fromEntries(rows.map(row => [row.accountCode, row.debit - row.credit]));
};

it('pays out what wallets paid, less refunds and the shop’s own part: both books end at zero', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  const sale = await sell(shop.client, 50_000, byWallet(member, 40_000), cash(10_000));
  await sell(shop.client, 20_000, byWallet(member, 20_000));
  const refund = { saleId: sale.id, reason: '변심', cancelApprovals: [], printReceipt: false };
  await shop.client.sale.refund({ ...command(), ...refund });
  expect(await trialBalance(shop)).toMatchObject({ 121: 19_000, 833: 1_000 });
  expect(await circulation()).toMatchObject({ 631: -19_000 });
  expect(await settle(19_000, true)).toMatchObject({
    number: 1,
    paid: 60_000,
    refunded: 40_000,
    shopPart: 1_000,
    amount: 19_000,
  });
  expect(await trialBalance(shop)).toMatchObject({ 103: 19_000, 121: 0, sum: 0 });
  expect(await circulation()).toMatchObject({ 631: 0, 601: 81_000 });
  expect((await printed(shop)).at(-1)).toBe('document');
  await sell(shop.client, 10_000, byWallet(member, 10_000));
  expect((await settle(9_500)).number).toBe(2);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('only what the person saw, and only when there is something', async () => {
  expect((await failure(settle(1))).code).toBe('NOTHING_TO_SETTLE');
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  await sell(shop.client, 10_000, byWallet(member, 10_000));
  expect(await failure(settle(10_000))).toEqual({ code: 'SETTLEMENT_CHANGED', data: { amount: 9_500 } });
});

it('a retry pays out once, also across a restart', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  await sell(shop.client, 10_000, byWallet(member, 10_000));
  const input = { ...command(), expected: 9_500, printPaper: false };
  const first = await shop.client.merchant.settle(input);
  await shop.restart();
  expect(await shop.client.merchant.settle(input)).toEqual(first);
  expect((await shop.client.merchant.settlements()).past).toHaveLength(1);
});
