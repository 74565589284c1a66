import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const states = async () =>
  (await shop.client.member.budgets()).map(({ funder, state }) => `${funder} ${state}`);

it('without a budget there is no limit', async () => {
  expect(await shop.client.member.budgets()).toEqual([
    { funder: 'city', set: null, spent: 0, state: 'unlimited' },
    { funder: 'district', set: null, spent: 0, state: 'unlimited' },
  ]);
});

it('a budget warns below a tenth, and at zero its funder pays no more', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  await shop.client.member.addBudget({ ...command(), funder: 'city', amount: 3_000 });
  expect(await states()).toEqual(['city ok', 'district unlimited']);
  await sell(shop.client, 28_000, byWallet(member, 28_000));
  expect(await states()).toEqual(['city low', 'district unlimited']);
  const last = await sell(shop.client, 10_000, byWallet(member, 10_000));
  expect(last.benefits.map(part => [part.funder, part.atLeast, part.atMost])).toEqual([
    ['city', 200, 200],
    ['district', 200, 200],
    ['shop', 500, 500],
  ]);
  expect(await states()).toEqual(['city empty', 'district unlimited']);
  const none = await sell(shop.client, 10_000, byWallet(member, 10_000));
  expect(none.benefits.map(part => part.funder)).toEqual(['district', 'shop']);
});
