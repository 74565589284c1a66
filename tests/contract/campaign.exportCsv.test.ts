import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { give, handingOver } from '../support/campaigns.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('every gift and hand-over is a row, in order, and a name cannot be a formula', async () => {
  await openShift(shop.client);
  await give(shop.client, 1_000);
  shop.clock.advance(1_000);
  const { id: campaignId } = await give(shop.client, 500);
  shop.clock.advance(1_000);
  const recipient = '=1+1, "박"';
  await shop.client.campaign.handOver({ ...handingOver(campaignId, 1_500), recipient });
  const { fileName, text } = await shop.as('auditor').campaign.exportCsv({ campaignId });
  expect(fileName).toBe('seoro-doum-2026-05-14.csv');
  expect(text).toBe(
    [
      '\u{feff}때,구분,금액,번호,받은 곳',
      '2026-05-14 14:08:00,기부,1000,,',
      '2026-05-14 14:08:01,기부,500,,',
      `2026-05-14 14:08:02,인계,-1500,인계증 1,"'=1+1, ""박"""`,
      '',
    ].join('\r\n'),
  );
});

it('one that is not there has nothing to export', async () => {
  expect((await failure(shop.client.campaign.exportCsv({ campaignId: uuidV7() }))).code).toBe(
    'CAMPAIGN_NOT_FOUND',
  );
});
