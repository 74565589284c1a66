import { afterEach, beforeEach, expect, it } from 'vitest';
import { byCurrency, somebodyPaid } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('what the operator paid is in the bank; HELD_LESS for more than it owes', async () => {
  await somebodyPaid(shop, {}, [byCurrency(50_000)]);
  const deposit = (amount: number) =>
    shop.as('centre').fee.deposit({ ...command(), place: 'currency', amount });
  const { held } = await deposit(30_000);
  expect(held.find(({ place }) => place === 'currency')?.amount).toBe(20_000);
  expect(shop.counter.reads.fees.balance('centreBank')).toBe(30_000);
  expect(await failure(deposit(20_001))).toMatchObject({ code: 'HELD_LESS', data: { held: 20_000 } });
});
