import { afterEach, beforeEach, expect, it } from 'vitest';
import { give, handingOver } from '../support/campaigns.ts';
import { untilJob } from '../support/devices.ts';
import { printed, textOf, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
let campaignId: string;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
  ({ id: campaignId } = await give(shop.client, 5_000));
});
afterEach(() => shop.close());

const handOver = (printSlip: boolean) =>
  shop.client.campaign.handOver({ ...handingOver(campaignId, 5_000), printSlip });
const print = (number: number, id = campaignId) =>
  shop.client.campaign.printHandOver({ ...command(), campaignId: id, number });

it('the slip is printed with the hand-over, and once more when it is asked for', async () => {
  await handOver(true);
  await print(1);
  expect((await printed(shop)).filter(kind => kind === 'document')).toHaveLength(2);
  const [job] = await shop.client.device.jobs({ limit: 1 });
  await untilJob(shop.client, job?.id ?? '', 'confirmed');
  const papers = (await shop.client.device.papers()).map(({ paper }) => textOf(paper));
  expect(papers.find(text => text.includes('서로도움 인계증'))).toMatch(/현금으로 모인 돈 +5,000/u);
});

it('a hand-over without a slip prints none', async () => {
  await handOver(false);
  expect(await printed(shop)).not.toContain('document');
});

it('CAMPAIGN_NOT_FOUND, HAND_OVER_NOT_FOUND: only what was handed over', async () => {
  expect((await failure(print(1, command().commandId))).code).toBe('CAMPAIGN_NOT_FOUND');
  expect((await failure(print(1))).code).toBe('HAND_OVER_NOT_FOUND');
});

it('PRINTER_NOT_CONFIGURED: there is no printer', async () => {
  await handOver(false);
  await withoutPrinter(shop);
  expect((await failure(print(1))).code).toBe('PRINTER_NOT_CONFIGURED');
});
