import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftOf12 } from '../support/policy.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, currency, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const publish = (draftId: string) => shop.client.policy.publish({ ...command(), draftId, reason: '시 공고' });

it('holds from its minute in Korea, half-open, and a sale names it', async () => {
  await openShift(shop.client);
  await publish(await draftOf12(shop.client));
  const sold = async (nowMs: number, approval: string) => {
    shop.clock.set(nowMs);
    const sale = await sell(shop.client, 50_000, currency(50_000, approval));
    return sale.benefits.map(part => `${part.policyVersion} ${part.funder} ${part.atMost}`)[0];
  };
  expect(await sold(Date.parse('2026-05-31T23:59:59+09:00'), '11111111')).toBe('2026-02 city 5000');
  expect(await sold(Date.parse('2026-06-01T00:00:00+09:00'), '22222222')).toBe('2026-06 city 6000');
  await shop.restart();
  const { policies, drafts } = await shop.client.policy.list();
  expect(drafts).toEqual([]);
  expect(
    policies
      .slice(-2)
      .map(({ version, to, state, isPublishedHere }) => [version, to, state, isPublishedHere]),
  ).toEqual([
    ['2026-02', '2026-06-01T00:00', 'past', false],
    ['2026-06', null, 'now', true],
  ]);
});

it('refuses what would leave somebody with two answers or none, and what is in the past', async () => {
  await publish(await draftOf12(shop.client));
  const early = await draftOf12(shop.client, { version: '2026-05b', from: '2026-05-20T00:00' });
  expect(await failure(publish(early))).toEqual({
    code: 'POLICY_FAULTY',
    data: { code: 'BEGINS_BEFORE_LAST', last: '2026-06' },
  });
  expect((await failure(publish(uuidV7()))).code).toBe('DRAFT_NOT_FOUND');
});

it('a retry publishes once', async () => {
  const input = { ...command(), draftId: await draftOf12(shop.client), reason: '시 공고' };
  await shop.client.policy.publish(input);
  await shop.restart();
  expect(await shop.client.policy.publish(input)).toEqual({ version: '2026-06' });
  expect((await shop.client.policy.list()).policies).toHaveLength(9);
});
