import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('adds to what was set aside before, once for each act', async () => {
  const input = { ...command(), funder: 'district' as const, amount: 1_000_000 };
  await shop.client.member.addBudget(input);
  await shop.client.member.addBudget(input);
  await shop.client.member.addBudget({ ...input, ...command(), amount: 500_000 });
  expect((await shop.client.member.budgets())[1]).toEqual({
    funder: 'district',
    set: 1_500_000,
    spent: 0,
    state: 'ok',
  });
});
