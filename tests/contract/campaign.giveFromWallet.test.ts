import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CounterClient } from '../../src/contract/contract.ts';
import { trialBalance } from '../support/books.ts';
import { demoCampaign, handingOver } from '../support/campaigns.ts';
import { byWallet, PIN, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';
import { verify } from '../support/verify.ts';

type Gift = Parameters<CounterClient['campaign']['giveFromWallet']>[0]['gift'];

let shop: TestShop;
let token: string;
let memberId: string;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  ({ id: memberId } = member);
  token = member.token ?? '';
});
afterEach(() => shop.close());

async function gift(asked: Gift, confirmation = PIN, card = token) {
  const { id: campaignId } = await demoCampaign(shop.client);
  return { ...command(), campaignId, wallet: { token: card, confirmation }, gift: asked };
}

const give = async (asked: Gift, confirmation?: string, card?: string) =>
  shop.client.campaign.giveFromWallet(await gift(asked, confirmation, card));

const wallet = async () => {
  const { charged, cash } = await shop.client.member.get({ memberId });
  return { charged, cash };
};

const circulation = async () => {
  const { rows } = await shop.client.journal.trialBalance({ to: null, book: 'circulation' });
  return Object.fromEntries(rows.map(row => [row.accountCode, row.debit - row.credit]));
};

/** 50,000 won out of the wallet, which earn 5,000 + 1,000 + 2,500. */
const pay = () => sell(shop.client, 50_000, byWallet({ token }, 50_000));

it('an amount goes from the member to the fundraiser, and through no book of the shop', async () => {
  const before = await trialBalance(shop);
  expect(await give({ kind: 'amount', amount: 3_000 })).toMatchObject({
    given: 3_000,
    raised: 3_000,
    held: 3_000,
    walletHeld: 3_000,
    giftCount: 1,
  });
  expect(await wallet()).toEqual({ charged: 97_000, cash: 0 });
  expect(await trialBalance(shop)).toEqual(before);
  expect(await circulation()).toMatchObject({ 632: -3_000 });
  expect((await shop.client.shift.figures()).drawer).toMatchObject({ donations: 0, expected: 100_000 });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a share of a sale’s cashback is given once, out of the cashback', async () => {
  const sale = await pay();
  const half = { kind: 'cashback', saleId: sale.id, shareBp: 5_000 } as const;
  expect((await give(half)).given).toBe(4_250);
  expect(await wallet()).toEqual({ charged: 50_000, cash: 4_250 });
  expect((await shop.client.sale.get({ saleId: sale.id })).walletDonation).toBe(4_250);
  expect((await failure(give(half))).code).toBe('GIFT_EXISTS');
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('goes back into the wallet with a refund that says so', async () => {
  const sale = await pay();
  await give({ kind: 'cashback', saleId: sale.id, shareBp: 10_000 });
  expect(await wallet()).toEqual({ charged: 50_000, cash: 0 });
  const asked = { saleId: sale.id, reason: '변심', cancelApprovals: [], printReceipt: false };
  const refund = await shop.client.sale.refund({ ...command(), ...asked, returnDonation: true });
  expect(refund.walletDonation).toBe(-8_500);
  expect(await wallet()).toEqual({ charged: 100_000, cash: 8_500 });
  expect(await demoCampaign(shop.client)).toMatchObject({ raised: 0, held: 0, walletHeld: 0 });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('is handed over with the cash, each part from where it is', async () => {
  const { id: campaignId } = await demoCampaign(shop.client);
  await shop.client.campaign.give({ ...command(), campaignId, amount: 2_000 });
  await give({ kind: 'amount', amount: 3_000 });
  const done = await shop.client.campaign.handOver(handingOver(campaignId, 5_000));
  expect(done).toMatchObject({ held: 0, walletHeld: 0, handOvers: [{ amount: 5_000, walletAmount: 3_000 }] });
  expect(await trialBalance(shop)).toMatchObject({ 101: 100_000, 257: 0, sum: 0 });
  expect(await circulation()).toMatchObject({ 632: 0, 601: 97_000 });
  await give({ kind: 'amount', amount: 1_000 });
  await shop.client.campaign.handOver(handingOver(campaignId, 1_000));
  expect((await shop.client.shift.figures()).drawer.handOvers).toBe(2_000);
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('a retry gives once, also when the card was blocked in between', async () => {
  const input = await gift({ kind: 'amount', amount: 3_000 });
  const first = await shop.client.campaign.giveFromWallet(input);
  await shop.client.member.blockCard({ ...command(), memberId });
  await shop.restart();
  expect(await shop.client.campaign.giveFromWallet(input)).toEqual(first);
});

it('CARD_UNKNOWN, CARD_BLOCKED, CONFIRMATION_WRONG, CARD_LOCKED: as for any payment', async () => {
  const one = { kind: 'amount', amount: 1_000 } as const;
  expect((await failure(give(one, PIN, 'IM00000000000000000000000000'))).code).toBe('CARD_UNKNOWN');
  for (let left = 4; left >= 0; left -= 1)
    expect(await failure(give(one, '0000'))).toEqual({
      code: 'CONFIRMATION_WRONG',
      data: { triesLeft: left },
    });
  expect((await failure(give(one))).code).toBe('CARD_LOCKED');
  await shop.client.member.blockCard({ ...command(), memberId });
  expect((await failure(give(one))).code).toBe('CARD_BLOCKED');
});

it('INSUFFICIENT_BALANCE: never more than is there, nor a share out of what was charged', async () => {
  expect(await failure(give({ kind: 'amount', amount: 100_001 }))).toEqual({
    code: 'INSUFFICIENT_BALANCE',
    data: { balance: 100_000, short: 1 },
  });
  const sale = await pay();
  await sell(shop.client, 8_000, byWallet({ token }, 8_000));
  const all = { kind: 'cashback', saleId: sale.id, shareBp: 10_000 } as const;
  expect((await failure(give(all))).code).toBe('INSUFFICIENT_BALANCE');
});

const share = (saleId: string) => give({ kind: 'cashback', saleId, shareBp: 5_000 });

it('SALE_NOT_FOUND, NO_CASHBACK: of a sale that earned this member something', async () => {
  expect((await failure(share(command().commandId))).code).toBe('SALE_NOT_FOUND');
  const inCash = await sell(shop.client, 5_000);
  expect((await failure(share(inCash.id))).code).toBe('NO_CASHBACK');
});

it('CAMPAIGN_NOT_FOUND, CAMPAIGN_NOT_OPEN, TILL_NOT_OPEN: to one that is open, at an open till', async () => {
  const input = await gift({ kind: 'amount', amount: 1_000 });
  const nobody = { ...input, ...command(), campaignId: command().commandId };
  expect((await failure(shop.client.campaign.giveFromWallet(nobody))).code).toBe('CAMPAIGN_NOT_FOUND');
  const other = await openTestShop();
  const member = await registerMember(other.client, 1_000);
  const { id: campaignId } = await demoCampaign(other.client);
  const there = { ...input, campaignId, wallet: { token: member.token ?? '', confirmation: PIN } };
  expect((await failure(other.client.campaign.giveFromWallet(there))).code).toBe('TILL_NOT_OPEN');
  await other.close();
  await shop.client.campaign.close({ ...command(), campaignId: input.campaignId, reason: '끝' });
  const late = shop.client.campaign.giveFromWallet({ ...input, ...command() });
  expect((await failure(late)).code).toBe('CAMPAIGN_NOT_OPEN');
});
