import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftOf12 } from '../support/policy.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a draft is thrown away once', async () => {
  const draftId = await draftOf12(shop.client);
  await shop.client.policy.deleteDraft({ ...command(), draftId });
  expect((await shop.client.policy.list()).drafts).toEqual([]);
  expect((await failure(shop.client.policy.deleteDraft({ ...command(), draftId }))).code).toBe(
    'DRAFT_NOT_FOUND',
  );
});
