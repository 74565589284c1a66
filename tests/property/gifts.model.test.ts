/**
 * Goal: whatever is given, goes back and is handed over, a campaign holds exactly what was given less what
 * went back and what was handed over, in the shop's book for cash and in the circulation book for wallets;
 * sales and VAT know nothing of it, and no wallet loses a won.
 * Method: random days of gifts (cash alone, beside a sale, out of a wallet, a share of a cashback), refunds
 * with and without the gift, and hand-overs, through the router into a real file, beside a model in a few
 * numbers. `IEUM_PROPERTY_RUNS` sets how many days.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MemberDetail } from '../../src/contract/member.ts';
import type { SaleDetail } from '../../src/contract/sale.ts';
import { demoCampaign, give, handingOver } from '../support/campaigns.ts';
import { byWallet, PIN, registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, openShift, ring, settlement } from '../support/till.ts';
import { verify } from '../support/verify.ts';

const RUNS = Number(process.env['IEUM_PROPERTY_RUNS'] ?? 40);
/** Above what all days together could ask of it. */
const CHARGE = 200_000;

let shop: TestShop;
let member: MemberDetail;
let campaignId: string;
beforeAll(async () => {
  shop = await openTestShop();
  await openShift(shop.client, 10_000_000);
  ({ id: campaignId } = await demoCampaign(shop.client));
});
afterAll(() => shop.close());

const amount = fc.integer({ min: 1, max: 5_000 });
// Coins go down to 10 won: what is paid in cash with a gift beside it comes out even.
const evenAmount = fc.integer({ min: 1, max: 500 }).map(tens => tens * 10);
const step = fc.oneof(
  fc.record({ kind: fc.constant('cash' as const), amount }),
  fc.record({ kind: fc.constant('beside' as const), amount: evenAmount, price: evenAmount }),
  fc.record({ kind: fc.constant('wallet' as const), amount }),
  fc.record({
    kind: fc.constant('share' as const),
    price: amount,
    shareBp: fc.constantFrom(1, 5_000, 10_000),
  }),
  fc.record({ kind: fc.constant('refund' as const), withGift: fc.boolean() }),
  fc.record({ kind: fc.constant('handOver' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What a campaign, the drawer and the wallet should be at, in won. */
interface Model {
  given: number;
  returned: number;
  handedOver: number;
  cashHeld: number;
  walletHeld: number;
  wallet: number;
  /** Sales that can come back, each with its gift. */
  readonly sales: { readonly sale: SaleDetail; readonly gift: number; readonly from: 'cash' | 'wallet' }[];
}

async function sellWithGift(price: number, gift: number): Promise<SaleDetail> {
  const ticket = await ring(shop.client, price);
  const due = ticket.totals.due + gift;
  const input = settlement(ticket, [cash(due)]);
  const donation = { campaignId, amount: gift };
  return shop.client.ticket.settle({ ...input, donation, printReceipt: false });
}

async function sellByWallet(price: number): Promise<SaleDetail> {
  const ticket = await ring(shop.client, price);
  const input = settlement(ticket, [byWallet(member, price)]);
  return shop.client.ticket.settle({ ...input, printReceipt: false });
}

const giveFromWallet = (
  gift: Parameters<typeof shop.client.campaign.giveFromWallet>[0]['gift'],
): Promise<{ given: number }> =>
  shop.client.campaign.giveFromWallet({
    ...command(),
    campaignId,
    wallet: { token: member.token ?? '', confirmation: PIN },
    gift,
  });

async function takeBack(model: Model, withGift: boolean): Promise<void> {
  const last = model.sales.pop();
  if (!last) return;
  const { sale, gift, from } = last;
  const preview = await shop.client.sale.refundPreview({ saleId: sale.id, lines: 'all' });
  await shop.client.sale.refund({
    ...command(),
    saleId: sale.id,
    lines: 'all',
    expectedRefund: preview.due,
    reason: '변심',
    cancelApprovals: [],
    returnDonation: withGift,
    printReceipt: false,
  });
  if (from === 'wallet') model.wallet += sale.due - cashbackOf(sale);
  if (!withGift) return;
  model.returned += gift;
  if (from === 'cash') model.cashHeld -= gift;
  else {
    model.walletHeld -= gift;
    model.wallet += gift;
  }
}

const cashbackOf = (sale: SaleDetail) => sale.benefits.reduce((sum, part) => sum + part.atMost, 0);

async function run(model: Model, next: Step): Promise<void> {
  switch (next.kind) {
    case 'cash':
      await give(shop.client, next.amount);
      model.given += next.amount;
      model.cashHeld += next.amount;
      return;
    case 'beside': {
      const sale = await sellWithGift(next.price, next.amount);
      model.given += next.amount;
      model.cashHeld += next.amount;
      model.sales.push({ sale, gift: next.amount, from: 'cash' });
      return;
    }
    case 'wallet': {
      await giveFromWallet({ kind: 'amount', amount: next.amount });
      model.given += next.amount;
      model.walletHeld += next.amount;
      model.wallet -= next.amount;
      return;
    }
    case 'share': {
      const { owed } = await shop.client.member.get({ memberId: member.id });
      const sale = await sellByWallet(next.price);
      const cashback = cashbackOf(sale);
      model.wallet += cashback - sale.due;
      // What repays an earlier cashback is not in the wallet to be given.
      const gift = Math.floor((Math.max(0, cashback - owed) * next.shareBp) / 10_000);
      if (gift === 0) return;
      const { given } = await giveFromWallet({
        kind: 'cashback',
        saleId: sale.id,
        shareBp: next.shareBp,
      });
      expect(given).toBe(gift);
      model.given += gift;
      model.walletHeld += gift;
      model.wallet -= gift;
      model.sales.push({ sale, gift, from: 'wallet' });
      return;
    }
    case 'refund':
      return takeBack(model, next.withGift);
    case 'handOver': {
      const held = model.cashHeld + model.walletHeld;
      if (held === 0) return;
      await shop.client.campaign.handOver(handingOver(campaignId, held));
      model.handedOver += held;
      model.cashHeld = 0;
      model.walletHeld = 0;
      // What is handed over is the fundraiser's, and does not come back with a refund.
      model.sales.length = 0;
    }
  }
}

async function balances(book: 'shop' | 'circulation'): Promise<(code: string) => number> {
  const { rows } = await shop.client.journal.trialBalance({ to: null, book });
  return code =>
    rows.filter(row => row.accountCode === code).reduce((sum, row) => sum + row.debit - row.credit, 0);
}

/** A model of the campaign as it stands, and of a member who has only just charged. */
async function begin(phone: number): Promise<Model> {
  member = await registerMember(shop.client, CHARGE, { phone: `010${String(phone).padStart(8, '0')}` });
  const { raised, held, walletHeld } = await demoCampaign(shop.client);
  const sums = { given: raised, returned: 0, handedOver: raised - held };
  return { ...sums, cashHeld: held - walletHeld, walletHeld, wallet: CHARGE, sales: [] };
}

async function compare(model: Model): Promise<void> {
  const { given, returned, handedOver, cashHeld, walletHeld } = model;
  const campaign = await demoCampaign(shop.client);
  expect(campaign).toMatchObject({
    raised: given - returned,
    held: given - returned - handedOver,
    walletHeld,
  });
  expect(0 - (await balances('shop'))('257')).toBe(cashHeld);
  expect(0 - (await balances('circulation'))('632')).toBe(walletHeld);
  const wallet = await shop.client.member.get({ memberId: member.id });
  expect(wallet.charged + wallet.cash - wallet.owed).toBe(model.wallet);
}

it('a campaign holds what was given less what went back and what was handed over', async () => {
  let phone = 20_000_000;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
      phone += 1;
      const model = await begin(phone);
      for (const next of steps) {
        await run(model, next);
        await compare(model);
      }
    }),
    // The days are one after the other in one file: a shorter one would begin from another place.
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
}, 3_600_000);
