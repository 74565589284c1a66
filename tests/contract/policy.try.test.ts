import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftOf12 } from '../support/policy.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('one made-up payment, for a month that is known', async () => {
  const draftId = await draftOf12(shop.client);
  const parts = async (amount: number, monthBefore: number) =>
    (await shop.client.policy.try({ draftId, amount, monthBefore })).parts.map(part => part.atMost);
  expect(await parts(50_000, 0)).toEqual([6_000, 1_000, 2_500]);
  expect(await parts(50_000, 290_000)).toEqual([1_200, 200, 2_500]);
  const nowhere = { draftId: uuidV7(), amount: 1, monthBefore: 0 };
  expect((await failure(shop.client.policy.try(nowhere))).code).toBe('DRAFT_NOT_FOUND');
});
