import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoCampaign, give } from '../support/campaigns.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const facts = {
  campaignId: null,
  title: '김장 나눔',
  story: '함께 담가서 나눠요.',
  target: 500_000,
  fundraiser: '인천 모금회',
  firstDay: '2026-05-14',
  lastDay: '2026-05-14',
};

it('a new campaign is there, and open for its one day', async () => {
  const saved = await shop.as('manager').campaign.save({ ...command(), ...facts });
  expect(saved).toMatchObject({ title: '김장 나눔', state: 'open', daysLeft: 1, fundraiser: '인천 모금회' });
  expect(await shop.client.campaign.list()).toHaveLength(2);
});

it('a correction keeps the gifts, and what was there before stays in the file', async () => {
  await openShift(shop.client);
  const { id: campaignId } = await give(shop.client, 1_000);
  const corrected = { ...facts, campaignId, target: 1_000 };
  expect(await shop.client.campaign.save({ ...command(), ...corrected })).toMatchObject({
    id: campaignId,
    state: 'reached',
    raised: 1_000,
    percent: 100,
  });
  expect(shop.counter.reads.campaigns.find(campaignId)).toMatchObject({ version: 2 });
  expect(await shop.client.campaign.list()).toHaveLength(1);
});

it('is refused when it is not there, has ended, or ends before it begins', async () => {
  const save = (change: { campaignId?: string; lastDay?: string }) =>
    failure(shop.client.campaign.save({ ...command(), ...facts, ...change }));
  expect((await save({ campaignId: uuidV7() })).code).toBe('CAMPAIGN_NOT_FOUND');
  expect((await save({ lastDay: '2026-05-13' })).code).toBe('PERIOD_EMPTY');
  const { id: campaignId } = await demoCampaign(shop.client);
  shop.clock.set(Date.parse('2026-07-13T00:00:00+09:00'));
  expect((await save({ campaignId, lastDay: '2026-12-31' })).code).toBe('CAMPAIGN_ENDED');
});

it('a retry makes one campaign, also across a restart', async () => {
  const input = { ...command(), ...facts };
  const { id } = await shop.client.campaign.save(input);
  await shop.restart();
  expect((await shop.client.campaign.save(input)).id).toBe(id);
  expect(await shop.client.campaign.list()).toHaveLength(2);
  const other = { ...input, target: 1 };
  expect((await failure(shop.client.campaign.save(other))).code).toBe('COMMAND_ID_REUSED');
});
