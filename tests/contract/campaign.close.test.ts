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

it('ends before its last day, and takes no more', async () => {
  await openShift(shop.client);
  const { id: campaignId } = await give(shop.client, 1_000);
  const input = { ...command(), campaignId, reason: '목표를 바꿔요' };
  expect(await shop.as('manager').campaign.close(input)).toMatchObject({
    state: 'closed',
    held: 1_000,
    daysLeft: 0,
  });
  expect((await shop.client.campaign.get({ campaignId })).closing).toMatchObject({ reason: '목표를 바꿔요' });
  expect(await failure(give(shop.client, 500))).toEqual({
    code: 'CAMPAIGN_NOT_OPEN',
    data: { state: 'closed' },
  });
  await shop.restart();
  expect((await shop.client.campaign.close(input)).state).toBe('closed');
  expect((await failure(shop.client.campaign.close({ ...input, ...command() }))).code).toBe('CAMPAIGN_ENDED');
});

it('one that is not there cannot end', async () => {
  await demoCampaign(shop.client);
  const input = { ...command(), campaignId: uuidV7(), reason: '없음' };
  expect((await failure(shop.client.campaign.close(input))).code).toBe('CAMPAIGN_NOT_FOUND');
});
