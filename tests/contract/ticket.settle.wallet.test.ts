import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { byWallet, PIN, registerMember } from '../support/member.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import {
  card,
  cash,
  command,
  currency,
  failure,
  openShift,
  ring,
  sell,
  settlement,
} from '../support/till.ts';
import { verify } from '../support/verify.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const circulation = async () => {
  const { rows } = await shop.client.journal.trialBalance({ to: null, book: 'circulation' });
  return Object.fromEntries(rows.map(row => [row.accountCode, row.debit - row.credit]));
};

it('50,000 at a 5 % shop: 5,000, 1,000 and 2,500, on the sale, on paper and in both books', async () => {
  const member = await registerMember(shop.client, 100_000);
  const sale = await sell(shop.client, 50_000, byWallet(member, 50_000));
  expect(sale.tenders).toMatchObject([{ kind: 'currency', amount: 50_000, state: 'posted' }]);
  expect(sale.tenders[0]?.approvalNumber).toMatch(/^9\d{7}$/);
  expect(sale.benefits.map(part => [part.funder, part.atLeast, part.atMost])).toEqual([
    ['city', 5_000, 5_000],
    ['district', 1_000, 1_000],
    ['shop', 2_500, 2_500],
  ]);
  const paper = textOf(await shop.client.sale.preview({ saleId: sale.id }));
  expect(paper).toMatch(
    /서로e음 혜택 *\n {2}국비·시 부담 +5,000\n {2}구 부담 +1,000\n {2}가게 부담 5% +2,500\n {2}합계 +8,500\n/u,
  );
  expect(await trialBalance(shop)).toMatchObject({ 121: 47_500, 833: 2_500, sum: 0 });
  expect(await circulation()).toMatchObject({
    601: 100_000,
    621: -50_000,
    622: -8_500,
    631: -47_500,
    681: 5_000,
    682: 1_000,
  });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('the month of a member is known: above its limit city and district pay no more', async () => {
  const member = await registerMember(shop.client, 400_000);
  await sell(shop.client, 280_000, byWallet(member, 280_000));
  const sale = await sell(shop.client, 50_000, byWallet(member, 50_000));
  expect(sale.benefits.map(part => part.atLeast)).toEqual([2_000, 400, 2_500]);
  shop.clock.set(Date.parse('2026-06-01T00:00:00+09:00'));
  const june = await sell(shop.client, 50_000, byWallet(member, 50_000));
  expect(june.benefits.map(part => part.atLeast)).toEqual([5_000, 1_000, 2_500]);
});

it('cash of the wallet is spent first, or what was charged: as the shop has set it', async () => {
  const member = await registerMember(shop.client, 60_000);
  await sell(shop.client, 50_000, byWallet(member, 50_000));
  await sell(shop.client, 9_000, byWallet(member, 9_000));
  const { charged, cash: cashback } = await shop.client.member.get({ memberId: member.id });
  expect({ charged, cashback }).toEqual({ charged: 9_500, cashback: 1_530 });
  const { wallet } = (await shop.client.app.state()).settings;
  await shop.client.settings.save({
    ...command(),
    settings: { wallet: { ...wallet, spendFirst: 'charged' } },
  });
  await sell(shop.client, 9_000, byWallet(member, 9_000));
  expect(await shop.client.member.get({ memberId: member.id })).toMatchObject({ charged: 500, cash: 3_060 });
});

it('never below zero: what is short is said, and can be paid otherwise', async () => {
  const member = await registerMember(shop.client, 10_000);
  const ticket = await ring(shop.client, 15_000);
  const alone = settlement(ticket, [byWallet(member, 15_000)]);
  expect(await failure(shop.client.ticket.settle(alone))).toEqual({
    code: 'INSUFFICIENT_BALANCE',
    data: { balance: 10_000, short: 5_000 },
  });
  const split = [byWallet(member, 10_000), cash(5_000)];
  expect((await shop.client.ticket.settle(settlement(ticket, split))).due).toBe(15_000);
  expect((await shop.client.member.get({ memberId: member.id })).charged).toBe(0);
});

it('never more than the goods, and never with change (domain.md A5)', async () => {
  const member = await registerMember(shop.client, 100_000);
  const ticket = await ring(shop.client, 10_000);
  const over = settlement(ticket, [byWallet(member, 10_001)]);
  expect((await failure(shop.client.ticket.settle(over))).code).toBe('CURRENCY_OVER_TOTAL');
});

it('a wrong number is counted though nothing is sold; after five the card rests', async () => {
  const member = await registerMember(shop.client, 10_000);
  const ticket = await ring(shop.client, 1_000);
  const pay = (confirmation: string) =>
    shop.client.ticket.settle(settlement(ticket, [byWallet(member, 1_000, confirmation)]));
  for (const triesLeft of [4, 3, 2, 1, 0])
    expect(await failure(pay('0000'))).toEqual({ code: 'CONFIRMATION_WRONG', data: { triesLeft } });
  await shop.restart();
  const untilMs = shop.clock.nowMs + 10 * 60 * 1000;
  expect(await failure(pay(PIN))).toEqual({ code: 'CARD_LOCKED', data: { untilMs } });
  shop.clock.advance(10 * 60 * 1000);
  expect(await failure(pay('0000'))).toEqual({ code: 'CONFIRMATION_WRONG', data: { triesLeft: 4 } });
  expect((await pay(PIN)).due).toBe(1_000);
});

it('one wallet pays a sale, in local currency, with a card that is one', async () => {
  const member = await registerMember(shop.client, 10_000);
  const wallet = { token: member.token ?? '', confirmation: PIN };
  const ticket = await ring(shop.client, 2_000);
  const settle = (...tenders: Parameters<typeof settlement>[1]) =>
    failure(shop.client.ticket.settle(settlement(ticket, tenders)));
  expect((await settle(byWallet(member, 1_000), byWallet(member, 1_000))).code).toBe('WALLET_TWICE');
  expect((await settle(card(2_000, null, { wallet }))).code).toBe('WALLET_NOT_CURRENCY');
  const unknown = { token: `IM${'0'.repeat(26)}`, confirmation: PIN };
  expect((await settle(currency(2_000, null, { wallet: unknown }))).code).toBe('CARD_UNKNOWN');
  await shop.client.member.blockCard({ ...command(), memberId: member.id });
  expect((await settle(byWallet(member, 2_000))).code).toBe('CARD_BLOCKED');
});

it('a retry pays once, also across a restart, and the number is nowhere in the log of commands', async () => {
  const member = await registerMember(shop.client, 10_000);
  const ticket = await ring(shop.client, 1_000);
  const input = settlement(ticket, [byWallet(member, 1_000)]);
  const first = await shop.client.ticket.settle(input);
  await shop.restart();
  expect((await shop.client.ticket.settle(input)).id).toBe(first.id);
  expect((await shop.client.member.get({ memberId: member.id })).charged).toBe(9_000);
});

it('what comes back goes into the wallet, pro rata, and takes its cashback with it', async () => {
  const member = await registerMember(shop.client, 100_000);
  const ticket = await ring(shop.client, 10_000, { quantity: 5 });
  const sale = await shop.client.ticket.settle(settlement(ticket, [byWallet(member, 50_000)]));
  const refund = (quantity: number) =>
    shop.client.sale.refund({
      ...command(),
      saleId: sale.id,
      lines: [{ position: 0, quantity }],
      reason: '변심',
      cancelApprovals: [],
      printReceipt: false,
    });
  const part = await refund(2);
  expect(part.tenders[0]?.approvalNumber).toMatch(/^9\d{7}$/);
  expect(await shop.client.member.get({ memberId: member.id })).toMatchObject({
    charged: 70_000,
    cash: 5_100,
    owed: 0,
    month: { paid: 30_000 },
  });
  await refund(3);
  expect(await shop.client.member.get({ memberId: member.id })).toMatchObject({
    charged: 100_000,
    cash: 0,
    month: { paid: 0 },
  });
  expect(await circulation()).toMatchObject({ 621: -100_000, 622: 0, 631: 0, 681: 0, 682: 0 });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});

it('cashback that is spent already is owed, never a reason to refuse', async () => {
  const member = await registerMember(shop.client, 50_000);
  const first = await sell(shop.client, 50_000, byWallet(member, 50_000));
  await sell(shop.client, 8_500, byWallet(member, 8_500));
  const before = await shop.client.member.get({ memberId: member.id });
  expect(before).toMatchObject({ charged: 0, cash: 1_445 });
  const refund = { saleId: first.id, reason: '변심', cancelApprovals: [], printReceipt: false };
  await shop.client.sale.refund({ ...command(), ...refund });
  expect(await shop.client.member.get({ memberId: member.id })).toMatchObject({
    charged: 50_000,
    cash: 0,
    owed: 7_055,
  });
  expect(await circulation()).toMatchObject({ 608: 7_055 });
  await sell(shop.client, 50_000, byWallet(member, 50_000));
  expect(await shop.client.member.get({ memberId: member.id })).toMatchObject({ cash: 1_445, owed: 0 });
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
});
