import { afterEach, beforeEach, expect, it } from 'vitest';
import { printed, textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { accountBalance, trialBalance } from '../support/books.ts';
import { demoCampaign } from '../support/campaigns.ts';
import { verify } from '../support/verify.ts';
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

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('cash is taken, change is given, and the drawer holds the sale', async () => {
  const ticket = await ring(shop.client, 11_000);
  const sale = await shop.client.ticket.settle(settlement(ticket, [cash(11_000, 20_000)]));
  expect(sale).toMatchObject({
    id: ticket.id,
    kind: 'sale',
    due: 11_000,
    supplyValue: 10_000,
    vat: 1_000,
    change: 9_000,
    tenderKinds: ['cash'],
    hasPending: false,
    cashier: '김이음',
    tenders: [{ kind: 'cash', amount: 11_000, received: 20_000, change: 9_000, state: 'posted' }],
  });
  const balances = await trialBalance(shop);
  expect(balances).toMatchObject({ 101: 111_000, 401: -10_000, 255: -1_000, sum: 0 });
});

it('part in local currency and part in cash: change comes from the cash alone (domain.md A6)', async () => {
  const ticket = await ring(shop.client, 25_080);
  const tenders = [currency(20_000, '31415926'), cash(5_080, 10_000)];
  const sale = await shop.client.ticket.settle(settlement(ticket, tenders));
  expect(sale.change).toBe(4_920);
  expect(sale.tenders.map(tender => [tender.kind, tender.amount])).toEqual([
    ['currency', 20_000],
    ['cash', 5_080],
  ]);
  expect(await trialBalance(shop)).toMatchObject({ 121: 19_000, 833: 1_000, 101: 105_080, sum: 0 });
});

it('the last won of a cash sale are dropped and booked; a card pays them (domain.md B7)', async () => {
  const inCash = await sell(shop.client, 12_347, cash(12_347, 12_340));
  expect(inCash).toMatchObject({ due: 12_347, rounding: 7, tenders: [{ amount: 12_340, change: 0 }] });
  expect(await accountBalance(shop, '931')).toBe(7);
  const byCard = await sell(shop.client, 12_347, card(12_347, '12345678'));
  expect(byCard).toMatchObject({ due: 12_347, rounding: 0, tenders: [{ amount: 12_347 }] });
});

it('a ticket that costs nothing needs no tender and makes no entry', async () => {
  const ticket = await ring(shop.client, 4_500);
  const discount = { kind: 'percent' as const, percentBp: 10_000, name: '서비스' };
  const free = await shop.client.ticket.discount({ ...command(), ticketId: ticket.id, discount });
  const sale = await shop.client.ticket.settle(settlement(free, []));
  expect(sale).toMatchObject({ due: 0, tenders: [], entryId: null, orderDiscount: 4_500 });
});

it('receipt numbers follow the business date of the shift, not the calendar', async () => {
  const first = await sell(shop.client, 1_000);
  shop.clock.advance(26 * 60 * 60 * 1000);
  const nextDay = await sell(shop.client, 1_000);
  expect(nextDay.businessDate).toBe(first.businessDate);
  const [date, till, number] = first.receiptNumber.split('-');
  expect(nextDay.receiptNumber).toBe(`${date}-${till}-${String(Number(number) + 1).padStart(4, '0')}`);
  expect(first.businessDate.slice(2).replaceAll('-', '')).toBe(date);
});

it('of a card number at most the first six and the last four digits are kept', async () => {
  const tender = card(1_000, '12345678', { maskedCard: '9410-1234-5678-9012' });
  const sale = await sell(shop.client, 1_000, tender);
  expect(sale.tenders[0]?.maskedCard).toBe('941012******9012');
});

it('an approval number is kept as terminals print it, however it was typed', async () => {
  const sale = await sell(shop.client, 1_000, card(1_000, '1234 5678'));
  expect(sale.tenders[0]).toMatchObject({ approvalNumber: '12345678', approvedAtMs: shop.clock.nowMs });
  const slip = { approvedAtMs: shop.clock.nowMs - 90_000 };
  const typed = await sell(shop.client, 1_000, currency(1_000, '22345678', slip));
  expect(typed.tenders[0]).toMatchObject(slip);
});

it('what nobody has seen approved yet is a claim of its own', async () => {
  const sale = await sell(shop.client, 3_000, currency(3_000, null, { state: 'pending' }));
  expect(sale).toMatchObject({ hasPending: true, tenders: [{ state: 'pending' }] });
  expect(await trialBalance(shop)).toMatchObject({ 122: 3_000, 121: 0 });
});

it('the drawer opens for cash alone and before the paper runs; paper comes only when wanted', async () => {
  await sell(shop.client, 1_000);
  expect(await printed(shop)).toEqual(['drawer', 'receipt']);
  await sell(shop.client, 1_000, card(1_000, '12345678'));
  expect(await printed(shop)).toEqual(['drawer', 'receipt', 'receipt']);
  const ticket = await ring(shop.client, 1_000);
  await shop.client.ticket.settle({ ...settlement(ticket, [cash(1_000)]), printReceipt: false });
  expect(await printed(shop)).toEqual(['drawer', 'receipt', 'receipt', 'drawer']);
});

it('a double click sells once and both clicks get the same answer', async () => {
  const ticket = await ring(shop.client, 4_500);
  const input = settlement(ticket, [cash(4_500)]);
  const [first, second] = await Promise.all([
    shop.client.ticket.settle(input),
    shop.client.ticket.settle(input),
  ]);
  expect(second).toEqual(first);
  expect(await shop.client.sale.list({ ...ALL, text: '' })).toMatchObject({ total: { saleCount: 1 } });
});

it('a retry after a restart gets the sale that was made before it', async () => {
  const ticket = await ring(shop.client, 4_500);
  const input = settlement(ticket, [cash(4_500)]);
  const first = await shop.client.ticket.settle(input);
  await shop.restart();
  expect(await shop.client.ticket.settle(input)).toEqual(first);
  expect(await accountBalance(shop, '101')).toBe(104_500);
});

it('the same command id with another input is refused', async () => {
  const ticket = await ring(shop.client, 4_500);
  const input = settlement(ticket, [cash(4_500)]);
  await shop.client.ticket.settle(input);
  const other = shop.client.ticket.settle({ ...input, printReceipt: false });
  expect(await failure(other)).toEqual({ code: 'COMMAND_ID_REUSED', data: { commandId: input.commandId } });
});

it('a refused payment writes nothing and uses up no receipt number', async () => {
  const ticket = await ring(shop.client, 4_500);
  expect(await failure(shop.client.ticket.settle(settlement(ticket, [cash(4_500, 1_000)])))).toEqual({
    code: 'CASH_SHORT',
    data: { short: 3_500 },
  });
  expect(await accountBalance(shop, '101')).toBe(100_000);
  const sale = await shop.client.ticket.settle(settlement(ticket, [cash(4_500)]));
  expect(sale.receiptNumber).toMatch(/-0001$/);
});

const ALL = { cursor: null, limit: 50, from: null, to: null, only: 'all' } as const;
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';

it('a ticket that does not exist is not found', async () => {
  const request = shop.client.ticket.settle({
    ...settlement(await ring(shop.client, 1), []),
    ticketId: NOBODY,
  });
  expect((await failure(request)).code).toBe('TICKET_NOT_FOUND');
});

it('a ticket that was paid names its sale', async () => {
  const ticket = await ring(shop.client, 4_500);
  await shop.client.ticket.settle(settlement(ticket, [cash(4_500)]));
  const again = shop.client.ticket.settle(settlement(ticket, [cash(4_500)]));
  expect(await failure(again)).toEqual({ code: 'ALREADY_SETTLED', data: { saleId: ticket.id } });
});

it('a held ticket and a voided one are not open', async () => {
  const held = await ring(shop.client, 4_500);
  await shop.client.ticket.hold({ ...command(), ticketId: held.id, name: '3번' });
  expect(await failure(shop.client.ticket.settle(settlement(held, [cash(4_500)])))).toEqual({
    code: 'TICKET_NOT_OPEN',
    data: { state: 'held' },
  });
  const voided = await ring(shop.client, 4_500);
  await shop.client.ticket.void({ ...command(), ticketId: voided.id });
  expect(await failure(shop.client.ticket.settle(settlement(voided, [cash(4_500)])))).toEqual({
    code: 'TICKET_NOT_OPEN',
    data: { state: 'voided' },
  });
});

it('a till that is closed takes no money', async () => {
  const ticket = await ring(shop.client, 4_500);
  const counts = [{ denomination: 50_000, count: 2 }];
  await shop.client.shift.close({ ...command(), counts, overShortReason: '' });
  const request = shop.client.ticket.settle(settlement(ticket, [cash(4_500)]));
  expect((await failure(request)).code).toBe('TILL_NOT_OPEN');
});

it('a ticket without goods is empty', async () => {
  const ticket = await ring(shop.client, 4_500);
  const lineId = ticket.lines[0]?.id ?? '';
  const empty = await shop.client.ticket.voidLine({ ...command(), ticketId: ticket.id, lineId });
  expect((await failure(shop.client.ticket.settle(settlement(empty, [])))).code).toBe('TICKET_EMPTY');
});

it('a ticket that changed since the person looked is refused', async () => {
  const ticket = await ring(shop.client, 4_500);
  const request = { ...settlement(ticket, [cash(4_000)]), expectedDue: 4_000 };
  expect(await failure(shop.client.ticket.settle(request))).toEqual({
    code: 'DUE_CHANGED',
    data: { due: 4_500 },
  });
});

it.each([
  ['nothing was offered', [], 'NO_TENDER', undefined],
  ['cash without a sum handed over', [{ ...cash(4_500), received: null }], 'TENDER_NOT_POSITIVE', undefined],
  ['currency above the sale', [currency(5_000, '12345678')], 'CURRENCY_OVER_TOTAL', { due: 4_500 }],
  ['a card without approval', [card(4_500, null)], 'APPROVAL_MISSING', { kind: 'card' }],
  ['a phone number as approval', [card(4_500, '010-1234-5678-90')], 'APPROVAL_MALFORMED', { kind: 'card' }],
  [
    'one approval for two payments',
    [card(2_000, '1234-5678'), currency(2_500, '12345678')],
    'APPROVAL_TWICE',
    { approvalNumber: '12345678' },
  ],
  ['too little', [cash(4_000)], 'CASH_SHORT', { short: 500 }],
  ['too much', [cash(5_000)], 'TENDERED_TOO_MUCH', { due: 4_500 }],
])('refused: %s', async (_, tenders, code, data) => {
  const ticket = await ring(shop.client, 4_500);
  expect(await failure(shop.client.ticket.settle(settlement(ticket, tenders)))).toEqual({ code, data });
});

it('an approval number that paid another receipt today is told, but taken when insisted upon', async () => {
  const first = await sell(shop.client, 1_000, card(1_000, '12345678'));
  const ticket = await ring(shop.client, 2_000);
  const input = settlement(ticket, [card(2_000, '1234-5678')]);
  expect(await failure(shop.client.ticket.settle(input))).toEqual({
    code: 'APPROVAL_NUMBER_REPEATED',
    data: { approvalNumber: '12345678', receiptNumber: first.receiptNumber },
  });
  const sale = await shop.client.ticket.settle({ ...input, ...command(), allowRepeatedApproval: true });
  expect(sale.due).toBe(2_000);
});

it('an approval number that came later, with a pending payment, counts as used too', async () => {
  const first = await sell(shop.client, 1_000, currency(1_000, null, { state: 'pending' }));
  const outcome = { kind: 'posted' as const, approvalNumber: '87654321', maskedCard: null };
  await shop.client.sale.resolveTender({ ...command(), tenderId: first.tenders[0]?.id ?? '', outcome });
  const again = sell(shop.client, 1_000, currency(1_000, '87654321'));
  expect((await failure(again)).data).toEqual({
    approvalNumber: '87654321',
    receiptNumber: first.receiptNumber,
  });
});

it('what local currency earns is kept by funder, and the shop’s own part is its expense', async () => {
  const sale = await sell(shop.client, 50_000, currency(50_000, '31415926'));
  expect(sale.benefits).toMatchObject([
    { funder: 'city', atLeast: 0, atMost: 5_000, policyVersion: '2026-02', tenderId: sale.tenders[0]?.id },
    { funder: 'district', atLeast: 0, atMost: 1_000 },
    { funder: 'shop', atLeast: 2_500, atMost: 2_500 },
  ]);
  expect(await shop.client.sale.get({ saleId: sale.id })).toEqual(sale);
  const books = { 121: 47_500, 833: 2_500, 401: -45_455, 255: -4_545, sum: 0 };
  expect(await trialBalance(shop)).toMatchObject(books);
  const paper = textOf(await shop.client.sale.preview({ saleId: sale.id }));
  expect(paper).toMatch(
    /서로e음 혜택 +예상\n {2}국비·시 부담 +최대 5,000\n {2}구 부담 +최대 1,000\n {2}가게 부담 5% +2,500\n {2}합계 +최대 8,500\n/u,
  );
});

it('a payment that nobody has seen earns when it is seen', async () => {
  const pending = currency(50_000, null, { state: 'pending' });
  const sale = await sell(shop.client, 50_000, pending);
  expect(await trialBalance(shop)).toMatchObject({ 122: 50_000, 833: 0 });
  const outcome = { kind: 'posted', approvalNumber: '31415926', maskedCard: null } as const;
  const tenderId = sale.tenders[0]?.id ?? '';
  await shop.client.sale.resolveTender({ ...command(), tenderId, outcome });
  expect(await trialBalance(shop)).toMatchObject({ 122: 0, 121: 47_500, 833: 2_500, sum: 0 });
});

it('the discount of 2020 lowers what is taxed, when all of it is paid in local currency', async () => {
  shop.clock.set(Date.parse('2021-06-15T12:00:00+09:00'));
  await shop.client.benefit.savePartnerRate({ ...command(), from: '2021-06-15', to: null, rateBp: 500 });
  const ticket = await ring(shop.client, 20_000);
  const pay = { ...settlement(ticket, [currency(19_000, '31415926')]), partnerDiscount: 1_000 };
  expect(await failure(shop.client.ticket.settle(pay))).toEqual({
    code: 'DUE_CHANGED',
    data: { due: 19_000 },
  });
  const mixed = {
    ...pay,
    ...command(),
    expectedDue: 19_000,
    tenders: [currency(9_000, '31415926'), cash(10_000)],
  };
  expect((await failure(shop.client.ticket.settle(mixed))).code).toBe('PARTNER_DISCOUNT_NEEDS_CURRENCY');
  const sale = await shop.client.ticket.settle({ ...pay, ...command(), expectedDue: 19_000 });
  expect(sale).toMatchObject({
    subtotal: 20_000,
    orderDiscount: 1_000,
    orderDiscountName: '혜택플러스 할인',
    due: 19_000,
    supplyValue: 17_273,
    benefits: [{ funder: 'city', atMost: 1_900, policyVersion: '2020-03' }],
  });
});

it('a gift beside the goods is in the drawer, owed to the fundraiser, and no part of the sale', async () => {
  const { id: campaignId } = await demoCampaign(shop.client);
  const ticket = await ring(shop.client, 10_500);
  const input = { ...settlement(ticket, [cash(11_000, 20_000)]), donation: { campaignId, amount: 500 } };
  const sale = await shop.client.ticket.settle(input);
  expect(sale).toMatchObject({
    due: 10_500,
    change: 9_000,
    donation: 500,
    tenders: [{ kind: 'cash', amount: 10_500, change: 9_000 }],
  });
  expect(await shop.client.sale.get({ saleId: sale.id })).toEqual(sale);
  expect(await trialBalance(shop)).toMatchObject({ 101: 111_000, 257: -500, 401: -9_545, 255: -955, sum: 0 });
  expect(await shop.client.shift.figures()).toMatchObject({
    net: 10_500,
    vat: 955,
    drawer: { cashSales: 10_500, donations: 500, expected: 111_000 },
  });
  expect(await shop.client.campaign.get({ campaignId })).toMatchObject({
    raised: 500,
    gifts: [{ amount: 500, receiptNumber: sale.receiptNumber }],
  });
  expect(textOf(await shop.client.sale.preview({ saleId: sale.id }))).toMatch(
    /현금 +20,000\n *서로도움 기부\(현금\) +500\n *거스름돈 +9,000/u,
  );
  await shop.client.ticket.settle(input);
  expect((await demoCampaign(shop.client)).raised).toBe(500);
  expect(await verify(shop.dataDir)).toMatch(/./u);
});

it('a gift is in cash alone, for a campaign that takes it; nothing is written otherwise', async () => {
  const { id: campaignId } = await demoCampaign(shop.client);
  const ticket = await ring(shop.client, 1_000);
  const settle = (tenders: Parameters<typeof settlement>[1], donation = { campaignId, amount: 500 }) =>
    failure(shop.client.ticket.settle({ ...settlement(ticket, tenders), donation }));
  expect(await settle([card(1_500, '12345678')])).toEqual({
    code: 'DONATION_NEEDS_CASH',
    data: { short: 500 },
  });
  expect(await settle([currency(1_500, '12345678')])).toEqual({
    code: 'CURRENCY_WITHOUT_GOODS',
    data: { goodsTotal: 1_000 },
  });
  expect(await settle([card(1_000, '12345678'), cash(500, 1_000)])).toEqual({
    code: 'DONATION_NOT_EXACT',
    data: { change: 500 },
  });
  expect(await settle([cash(1_000)])).toEqual({ code: 'CASH_SHORT', data: { short: 500 } });
  const nowhere = { campaignId: command().commandId, amount: 500 };
  expect((await settle([cash(1_500)], nowhere)).code).toBe('CAMPAIGN_NOT_FOUND');
  await shop.client.campaign.close({ ...command(), campaignId, reason: '끝' });
  expect(await settle([cash(1_500)])).toEqual({ code: 'CAMPAIGN_NOT_OPEN', data: { state: 'closed' } });
  expect(await accountBalance(shop, '257').catch(() => 0)).toBe(0);
  expect((await shop.client.ticket.get({ ticketId: ticket.id })).state).toBe('open');
});
