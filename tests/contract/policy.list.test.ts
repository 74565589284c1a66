import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftOf12 } from '../support/policy.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('all rules since 2019, the one of today marked, and the drafts', async () => {
  const draftId = await draftOf12(shop.client);
  const { policies, drafts } = await shop.as('auditor').policy.list();
  expect(policies).toHaveLength(8);
  expect(policies.filter(({ state }) => state === 'now').map(({ version }) => version)).toEqual(['2026-02']);
  expect(policies.every(({ isPublishedHere }) => !isPublishedHere)).toBe(true);
  expect(drafts).toMatchObject([{ id: draftId, policy: { version: '2026-06' }, fault: null }]);
});
