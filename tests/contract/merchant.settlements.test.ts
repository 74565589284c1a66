import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('what is owed now, and what was paid, the newest first', async () => {
  await openShift(shop.client);
  const none = { paid: 0, refunded: 0, shopPart: 0, amount: 0 };
  expect(await shop.client.merchant.settlements()).toEqual({ open: none, past: [] });
  const member = await registerMember(shop.client, 100_000);
  for (const amount of [10_000, 20_000]) {
    await sell(shop.client, amount, byWallet(member, amount));
    const { open } = await shop.client.merchant.settlements();
    expect(open).toEqual({ paid: amount, refunded: 0, shopPart: amount / 20, amount: amount * 0.95 });
    await shop.client.merchant.settle({ ...command(), expected: open.amount, printPaper: false });
  }
  const { open, past } = await shop.as('auditor').merchant.settlements();
  expect(open).toEqual(none);
  expect(past.map(run => [run.number, run.amount])).toEqual([
    [2, 19_000],
    [1, 9_500],
  ]);
});
