import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoCampaign, give, handingOver } from '../support/campaigns.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('tells its gifts and hand-overs, the newest first', async () => {
  await openShift(shop.client);
  await give(shop.client, 1_000);
  shop.clock.advance(1_000);
  const { id: campaignId } = await give(shop.client, 500);
  await shop.client.campaign.handOver(handingOver(campaignId, 1_500));
  const found = await shop.as('auditor').campaign.get({ campaignId });
  expect(found.gifts.map(gift => [gift.amount, gift.receiptNumber])).toEqual([
    [500, null],
    [1_000, null],
  ]);
  expect(found.handOvers).toMatchObject([{ number: 1, amount: 1_500, source: 'drawer' }]);
  expect(found).toMatchObject({ giftCount: 2, raised: 1_500, handedOver: 1_500, held: 0, closing: null });
});

it('one that is not there is not found', async () => {
  await demoCampaign(shop.client);
  expect((await failure(shop.client.campaign.get({ campaignId: uuidV7() }))).code).toBe('CAMPAIGN_NOT_FOUND');
});
