import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftOf12, nextPolicy } from '../support/policy.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('keeps a draft, right or wrong, and says what is wrong with it', async () => {
  const save = async (change: Parameters<typeof nextPolicy>[1]) => {
    const policy = await nextPolicy(shop.client, change);
    return (await shop.client.policy.saveDraft({ ...command(), draftId: null, policy })).fault;
  };
  const [leg] = (await nextPolicy(shop.client)).legs;
  if (!leg) throw new Error('a policy has legs');
  expect(await save({})).toBeNull();
  expect(await save({ version: '2026-02' })).toEqual({ code: 'VERSION_TWICE' });
  expect(await save({ from: '내일' })).toEqual({ code: 'TIME_MALFORMED' });
  expect(await save({ from: '2026-05-14T14:08' })).toEqual({ code: 'BEGINS_IN_PAST' });
  expect(await save({ legs: [leg, leg] })).toEqual({ code: 'LEGS_OVERLAP', leg: 0 });
  expect(await save({ legs: [{ ...leg, tiers: [] }] })).toEqual({ code: 'TIERS_MISSING', leg: 0 });
  const gap = [{ over: 100, upTo: null, rateBp: 100 }];
  expect(await save({ legs: [{ ...leg, tiers: gap }] })).toEqual({ code: 'TIERS_GAP', leg: 0 });
});

it('changes one that is there, and no other', async () => {
  const draftId = await draftOf12(shop.client);
  const policy = await nextPolicy(shop.client, { version: '여름' });
  await shop.client.policy.saveDraft({ ...command(), draftId, policy });
  const { drafts } = await shop.client.policy.list();
  expect(drafts.map(draft => [draft.id, draft.policy.version])).toEqual([[draftId, '여름']]);
  const nowhere = { ...command(), draftId: uuidV7(), policy };
  expect((await failure(shop.client.policy.saveDraft(nowhere))).code).toBe('DRAFT_NOT_FOUND');
});
