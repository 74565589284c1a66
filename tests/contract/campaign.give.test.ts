import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { demoCampaign, give } from '../support/campaigns.ts';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a gift is in the drawer and owed to the fundraiser; sales and VAT know nothing of it', async () => {
  await openShift(shop.client);
  await sell(shop.client, 11_000);
  expect(await shop.client.shift.figures()).toMatchObject({ drawer: { donations: 0, expected: 111_000 } });
  expect(await give(shop.as('cashier'), 5_000)).toMatchObject({ giftCount: 1, raised: 5_000, held: 5_000 });
  expect(await shop.client.shift.figures()).toMatchObject({
    net: 11_000,
    vat: 1_000,
    drawer: { cashSales: 11_000, donations: 5_000, handOvers: 0, expected: 116_000 },
  });
  expect(await trialBalance(shop)).toMatchObject({
    101: 116_000,
    255: -1_000,
    257: -5_000,
    401: -10_000,
    sum: 0,
  });
});

it('the close expects it in the drawer, and the file holds', async () => {
  await openShift(shop.client);
  await give(shop.client, 5_000);
  const { counted, overShort, figures } = await closeExactly(shop.client);
  expect({ counted, overShort }).toEqual({ counted: 105_000, overShort: 0 });
  expect(figures.drawer.donations).toBe(5_000);
  expect(await verify(shop.dataDir)).toMatch(/./u);
});

it('it is refused by a closed till, before the first day, and for a campaign that is not there', async () => {
  expect((await failure(give(shop.client, 500))).code).toBe('TILL_NOT_OPEN');
  await openShift(shop.client);
  const { id: campaignId, ...rest } = await demoCampaign(shop.client);
  const { title, story, target, fundraiser, lastDay } = rest;
  const later = { campaignId, title, story, target, fundraiser, firstDay: '2026-05-15', lastDay };
  await shop.client.campaign.save({ ...command(), ...later });
  expect(await failure(give(shop.client, 500))).toEqual({
    code: 'CAMPAIGN_NOT_OPEN',
    data: { state: 'planned' },
  });
  const nowhere = { ...command(), campaignId: uuidV7(), amount: 500 };
  expect((await failure(shop.client.campaign.give(nowhere))).code).toBe('CAMPAIGN_NOT_FOUND');
});

it('a retry gives once, also across a restart', async () => {
  await openShift(shop.client);
  const { id: campaignId } = await demoCampaign(shop.client);
  const input = { ...command(), campaignId, amount: 1_000 };
  await shop.client.campaign.give(input);
  await shop.restart();
  expect((await shop.client.campaign.give(input)).raised).toBe(1_000);
  const other = { ...input, amount: 2_000 };
  expect((await failure(shop.client.campaign.give(other))).code).toBe('COMMAND_ID_REUSED');
});
