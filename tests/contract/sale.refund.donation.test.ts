import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { demoCampaign, handingOver } from '../support/campaigns.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, failure, openShift, ring, settlement } from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

/** Two pieces of 5,250 won in cash, and 500 won for the campaign. */
async function sellWithGift() {
  const { id: campaignId } = await demoCampaign(shop.client);
  const ticket = await ring(shop.client, 5_250, { quantity: 2 });
  const donation = { campaignId, amount: 500 };
  return shop.client.ticket.settle({ ...settlement(ticket, [cash(11_000)]), donation });
}

const refund = (saleId: string, change: object = {}) => ({
  ...command(),
  saleId,
  reason: '변심',
  cancelApprovals: [],
  printReceipt: false,
  ...change,
});

it('the gift stays when nobody asks for it: the goods alone go back', async () => {
  const sale = await sellWithGift();
  expect(await shop.client.sale.refund(refund(sale.id))).toMatchObject({ due: -10_500, donation: 0 });
  expect(await trialBalance(shop)).toMatchObject({ 101: 100_500, 257: -500, 255: 0, 401: 0, sum: 0 });
  expect(await demoCampaign(shop.client)).toMatchObject({ raised: 500, held: 500 });
  expect(await verify(shop.dataDir)).toMatch(/./u);
});

it('the gift goes back once, also with a part of the goods, out of the drawer', async () => {
  const sale = await sellWithGift();
  const lines = [{ position: 0, quantity: 1 }];
  const input = refund(sale.id, { lines, returnDonation: true });
  const back = await shop.client.sale.refund(input);
  expect(back).toMatchObject({ due: -5_250, donation: -500 });
  expect(await shop.client.sale.refund(input)).toEqual(back);
  expect(await trialBalance(shop)).toMatchObject({ 101: 105_250, 257: 0, sum: 0 });
  expect((await shop.client.shift.figures()).drawer).toMatchObject({ donations: 0, expected: 105_250 });
  expect(await demoCampaign(shop.client)).toMatchObject({ giftCount: 1, raised: 0, held: 0 });
  expect(await shop.client.sale.get({ saleId: sale.id })).toMatchObject({
    donation: 500,
    isDonationReturned: true,
  });
  const again = shop.client.sale.refund(refund(sale.id, { lines, returnDonation: true }));
  expect((await failure(again)).code).toBe('NO_DONATION');
  expect(await verify(shop.dataDir)).toMatch(/./u);
});

it('a gift that the fundraiser has cannot come back; the goods can', async () => {
  const sale = await sellWithGift();
  const { id: campaignId } = await demoCampaign(shop.client);
  await shop.client.campaign.handOver(handingOver(campaignId, 500));
  const both = shop.client.sale.refund(refund(sale.id, { returnDonation: true }));
  expect(await failure(both)).toEqual({ code: 'DONATION_HANDED_OVER', data: { held: 0 } });
  expect((await shop.client.sale.refund(refund(sale.id))).due).toBe(-10_500);
});
