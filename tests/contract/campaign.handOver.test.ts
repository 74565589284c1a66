import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { demoCampaign, give, handingOver } from '../support/campaigns.ts';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('out of the drawer: it expects less, and nothing is owed any more', async () => {
  await openShift(shop.client);
  const { id: campaignId } = await give(shop.client, 5_000);
  const done = await shop.as('manager').campaign.handOver(handingOver(campaignId, 5_000));
  expect(done).toMatchObject({ state: 'open', raised: 5_000, handedOver: 5_000, held: 0 });
  expect((await shop.client.shift.figures()).drawer).toMatchObject({
    donations: 5_000,
    handOvers: 5_000,
    expected: 100_000,
  });
  expect(await trialBalance(shop)).toMatchObject({ 101: 100_000, 257: 0, sum: 0 });
});

it('out of the safe or the bank: no shift needs to be open, and the numbers have no gap', async () => {
  await openShift(shop.client);
  const { id: campaignId } = await give(shop.client, 5_000);
  await closeExactly(shop.client);
  await shop.client.campaign.handOver(handingOver(campaignId, 5_000, 'safe'));
  expect(await trialBalance(shop)).toMatchObject({ 102: 0, 257: 0 });
  await openShift(shop.client);
  await give(shop.client, 700);
  await closeExactly(shop.client);
  expect((await failure(shop.client.campaign.handOver(handingOver(campaignId, 1)))).code).toBe(
    'HELD_CHANGED',
  );
  const done = await shop.client.campaign.handOver(handingOver(campaignId, 700, 'bank'));
  expect(done.handOvers.map(({ number, amount, source }) => [number, amount, source])).toEqual([
    [2, 700, 'bank'],
    [1, 5_000, 'safe'],
  ]);
  expect(await trialBalance(shop)).toMatchObject({ 102: 700, 103: -700, 257: 0, sum: 0 });
});

it('a campaign that is over and handed over says so', async () => {
  await openShift(shop.client);
  const { id: campaignId } = await give(shop.client, 5_000);
  await shop.client.campaign.close({ ...command(), campaignId, reason: '다 모였어요' });
  expect((await shop.client.campaign.handOver(handingOver(campaignId, 5_000))).state).toBe('handedOver');
});

it('it is refused for another sum than is held, a closed till, an empty drawer, or no campaign', async () => {
  const { id: campaignId } = await demoCampaign(shop.client);
  const handOver = (input: ReturnType<typeof handingOver>) => failure(shop.client.campaign.handOver(input));
  expect(await handOver(handingOver(campaignId, 500))).toEqual({ code: 'HELD_CHANGED', data: { held: 0 } });
  expect((await handOver(handingOver(uuidV7(), 500))).code).toBe('CAMPAIGN_NOT_FOUND');
  await openShift(shop.client, 0);
  await give(shop.client, 500);
  await shop.client.shift.moveCash({ ...command(), kind: 'cashDrop', amount: 400, reason: '금고' });
  expect(await handOver(handingOver(campaignId, 500))).toEqual({
    code: 'DRAWER_SHORT',
    data: { expected: 100 },
  });
  await closeExactly(shop.client);
  expect((await handOver(handingOver(campaignId, 500))).code).toBe('TILL_NOT_OPEN');
});

it('a retry hands over once, also across a restart', async () => {
  await openShift(shop.client);
  const { id: campaignId } = await give(shop.client, 500);
  const input = handingOver(campaignId, 500);
  await shop.client.campaign.handOver(input);
  await shop.restart();
  expect((await shop.client.campaign.handOver(input)).handOvers).toHaveLength(1);
  const other = { ...input, amount: 400 };
  expect((await failure(shop.client.campaign.handOver(other))).code).toBe('COMMAND_ID_REUSED');
});
