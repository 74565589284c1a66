import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeExactly } from '../support/close.ts';
import { accountBalance, trialBalance } from '../support/books.ts';
import { printed } from '../support/paper.ts';
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

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const refund = (saleId: string, change: object = {}) => ({
  ...command(),
  saleId,
  reason: '단순 변심',
  cancelApprovals: [],
  printReceipt: true,
  ...change,
});

it('a refund is the sale with every amount negative, and leaves the books as they were', async () => {
  const before = await trialBalance(shop);
  const ticket = await ring(shop.client, 12_347, { quantity: 3 });
  const discount = { kind: 'percent' as const, percentBp: 500, name: '단골' };
  const discounted = await shop.client.ticket.discount({ ...command(), ticketId: ticket.id, discount });
  const sale = await shop.client.ticket.settle(settlement(discounted, [cash(discounted.totals.due, 50_000)]));
  const back = await shop.client.sale.refund(refund(sale.id));
  for (const key of ['due', 'subtotal', 'orderDiscount', 'supplyValue', 'vat', 'rounding'] as const)
    expect(back[key] + sale[key], key).toBe(0);
  expect(back).toMatchObject({
    kind: 'refund',
    originalId: sale.id,
    originalReceiptNumber: sale.receiptNumber,
    reason: '단순 변심',
    change: 0,
    lines: [{ quantity: -3, unitPrice: 12_347, gross: -37_041 }],
    tenders: [{ kind: 'cash', amount: -(sale.tenders[0]?.amount ?? 0), state: 'posted' }],
  });
  expect(back.receiptNumber).not.toBe(sale.receiptNumber);
  expect(await trialBalance(shop)).toEqual(before);
  expect(await shop.client.sale.get({ saleId: sale.id })).toMatchObject({
    refundId: back.id,
    refunds: [{ id: back.id, receiptNumber: back.receiptNumber, due: back.due }],
  });
});

it('currency goes back to currency under the number of its cancellation, cash to cash', async () => {
  const sale = await sell(shop.client, 25_080, currency(20_000, '31415926'), cash(5_080, 10_000));
  const tenderId = sale.tenders[0]?.id ?? '';
  const cancelApprovals = [{ tenderId, approvalNumber: '2718-2818' }];
  const back = await shop.client.sale.refund(refund(sale.id, { cancelApprovals }));
  const { nowMs } = shop.clock;
  expect(
    back.tenders.map(({ kind, amount, approvalNumber, approvedAtMs }) => [
      kind,
      amount,
      approvalNumber,
      approvedAtMs,
    ]),
  ).toEqual([
    ['currency', -20_000, '27182818', nowMs],
    ['cash', -5_080, null, null],
  ]);
  expect(await trialBalance(shop)).toMatchObject({ 101: 100_000, 121: 0, 401: 0, 255: 0, sum: 0 });
});

it('a payment that nobody saw needs no cancellation and is pending no more', async () => {
  const sale = await sell(shop.client, 3_000, currency(3_000, null, { state: 'pending' }));
  await shop.client.sale.refund(refund(sale.id));
  expect(await shop.client.sale.pending()).toEqual([]);
  expect(await shop.client.sale.get({ saleId: sale.id })).toMatchObject({ tenders: [{ state: 'voided' }] });
  expect(await trialBalance(shop)).toMatchObject({ 122: 0, 401: 0, sum: 0 });
});

it('what was paid again in cash goes back in cash', async () => {
  const sale = await sell(shop.client, 3_000, currency(3_000, null, { state: 'pending' }));
  const tenderId = sale.tenders[0]?.id ?? '';
  await shop.client.sale.resolveTender({ ...command(), tenderId, outcome: { kind: 'paidInCash' } });
  const back = await shop.client.sale.refund(refund(sale.id));
  expect(back.tenders).toMatchObject([{ kind: 'cash', amount: -3_000 }]);
  expect(await trialBalance(shop)).toMatchObject({ 101: 100_000, 122: 0, 121: 0, sum: 0 });
  expect((await shop.client.shift.figures()).drawer).toMatchObject({ expected: 100_000, cashRefunds: 3_000 });
});

it('what was never collected is owed no more, and no money moves', async () => {
  const sale = await sell(shop.client, 3_000, card(3_000, null, { state: 'pending' }));
  const outcome = { kind: 'uncollected' as const, reason: '연락 안 됨' };
  await shop.client.sale.resolveTender({ ...command(), tenderId: sale.tenders[0]?.id ?? '', outcome });
  expect(await accountBalance(shop, '108')).toBe(3_000);
  await shop.client.sale.refund(refund(sale.id));
  expect(await trialBalance(shop)).toMatchObject({ 108: 0, 101: 100_000, sum: 0 });
});

it('cash given back opens the drawer; its paper is a refund', async () => {
  const sale = await sell(shop.client, 3_000);
  await shop.client.sale.refund(refund(sale.id));
  expect(await printed(shop)).toEqual(['drawer', 'receipt', 'drawer', 'refund']);
});

it('a sale of an earlier shift is refunded out of the drawer that is open now', async () => {
  const sale = await sell(shop.client, 5_000);
  await closeExactly(shop.client);
  await openShift(shop.client, 50_000);
  const back = await shop.client.sale.refund(refund(sale.id));
  expect((await shop.client.shift.figures()).drawer.expected).toBe(45_000);
  expect(back.cashier).toBe('김이음');
});

it('a refund of a free sale makes no entry', async () => {
  const ticket = await ring(shop.client, 4_500);
  const discount = { kind: 'amount' as const, amount: 4_500, name: '서비스' };
  const free = await shop.client.ticket.discount({ ...command(), ticketId: ticket.id, discount });
  const sale = await shop.client.ticket.settle(settlement(free, []));
  expect(await shop.client.sale.refund(refund(sale.id))).toMatchObject({
    due: 0,
    entryId: null,
    tenders: [],
  });
});

it('a double click refunds once, also across a restart', async () => {
  const sale = await sell(shop.client, 5_000);
  const input = refund(sale.id);
  const first = await shop.client.sale.refund(input);
  await shop.restart();
  expect(await shop.client.sale.refund(input)).toEqual(first);
  expect(await accountBalance(shop, '101')).toBe(100_000);
  const other = { ...input, reason: '불량' };
  expect((await failure(shop.client.sale.refund(other))).code).toBe('COMMAND_ID_REUSED');
});

it('a sale that does not exist is not found', async () => {
  const request = shop.client.sale.refund(refund('01890a5d-ac96-774b-bcce-b302099a8057'));
  expect((await failure(request)).code).toBe('SALE_NOT_FOUND');
});

it('a refund is not refunded', async () => {
  const sale = await sell(shop.client, 5_000);
  const back = await shop.client.sale.refund(refund(sale.id));
  expect((await failure(shop.client.sale.refund(refund(back.id)))).code).toBe('IS_REFUND');
});

it('a sale is refunded once', async () => {
  const sale = await sell(shop.client, 5_000);
  const back = await shop.client.sale.refund(refund(sale.id));
  expect(await failure(shop.client.sale.refund(refund(sale.id)))).toEqual({
    code: 'ALREADY_REFUNDED',
    data: { refundId: back.id },
  });
});

it('a till that is closed refunds nothing', async () => {
  const sale = await sell(shop.client, 5_000);
  await closeExactly(shop.client);
  expect((await failure(shop.client.sale.refund(refund(sale.id)))).code).toBe('TILL_NOT_OPEN');
});

it('a card payment is not taken back before its approval is cancelled', async () => {
  const sale = await sell(shop.client, 5_000, card(5_000, '12345678'));
  expect(await failure(shop.client.sale.refund(refund(sale.id)))).toEqual({
    code: 'CANCEL_APPROVAL_MISSING',
    data: { tenderId: sale.tenders[0]?.id, kind: 'card' },
  });
});

it('a cancellation number that no terminal prints is refused', async () => {
  const sale = await sell(shop.client, 5_000, card(5_000, '12345678'));
  const cancelApprovals = [{ tenderId: sale.tenders[0]?.id ?? '', approvalNumber: '12' }];
  expect(await failure(shop.client.sale.refund(refund(sale.id, { cancelApprovals })))).toEqual({
    code: 'APPROVAL_MALFORMED',
    data: { kind: 'card' },
  });
});

/** Coffee, water and rice: three lines of 9,000, 2,400 and 15,000 won, the last one exempt. */
async function threeLines(...pay: Parameters<typeof settlement>[1]) {
  let ticket = await ring(shop.client, 4_500, { quantity: 2 });
  for (const [unitPrice, quantity, taxTreatment] of [
    [800, 3, 'taxable'],
    [15_000, 1, 'exempt'],
  ] as const) {
    const item = { kind: 'amount', name: '생수', unitPrice, quantity, taxTreatment } as const;
    ({ ticket } = await shop.client.ticket.add({ ...command(), ticketId: ticket.id, item }));
  }
  return shop.client.ticket.settle(settlement(ticket, pay));
}

it('one of three lines comes back, then the rest: together they are the sale', async () => {
  const before = await trialBalance(shop);
  const sale = await threeLines(currency(20_000, '31415926'), cash(6_400));
  const first = await shop.client.sale.refund(
    refund(sale.id, { lines: [{ position: 1, quantity: 2 }], expectedRefund: 1_600 }),
  );
  expect(first).toMatchObject({
    due: -1_600,
    lines: [{ name: '생수', quantity: -2, net: -1_600, left: 0 }],
    tenders: [{ kind: 'cash', amount: -1_600 }],
    benefits: [],
  });
  expect(await shop.client.sale.get({ saleId: sale.id })).toMatchObject({
    refundedDue: -1_600,
    refunds: [{ id: first.id, due: -1_600 }],
    lines: [{ left: 2 }, { left: 1 }, { left: 1 }],
  });
  const tenderId = sale.tenders[0]?.id ?? '';
  const cancelApprovals = [{ tenderId, approvalNumber: '27182818' }];
  const rest = await shop.client.sale.refund(refund(sale.id, { cancelApprovals }));
  for (const key of ['due', 'supplyValue', 'vat', 'exempt', 'rounding', 'subtotal'] as const)
    expect(first[key] + rest[key] + sale[key], key).toBe(0);
  expect(rest.benefits.map(part => part.atMost)).toEqual([-2_000, -400, -1_000]);
  expect(await trialBalance(shop)).toEqual({ ...before, 833: 0 });
  expect((await failure(shop.client.sale.refund(refund(sale.id)))).code).toBe('ALREADY_REFUNDED');
});

it('the benefits of a payment go back with it, pro rata, the shop’s part out of its expense', async () => {
  const sale = await threeLines(currency(26_400, '31415926'));
  expect(await trialBalance(shop)).toMatchObject({ 121: 25_080, 833: 1_320 });
  const tenderId = sale.tenders[0]?.id ?? '';
  const cancel = (approvalNumber: string) => ({ cancelApprovals: [{ tenderId, approvalNumber }] });
  const lines = [{ position: 0, quantity: 1 }];
  const back = await shop.client.sale.refund(refund(sale.id, { lines, ...cancel('27182818') }));
  expect(back.tenders).toMatchObject([{ kind: 'currency', amount: -4_500, approvalNumber: '27182818' }]);
  expect(back.benefits.map(part => [part.funder, part.atLeast, part.atMost])).toEqual([
    ['city', 0, -450],
    ['district', 0, -90],
    ['shop', -225, -225],
  ]);
  expect(await trialBalance(shop)).toMatchObject({ 121: 20_805, 833: 1_095, sum: 0 });
  await shop.client.sale.refund(refund(sale.id, cancel('27182819')));
  expect(await trialBalance(shop)).toMatchObject({ 121: 0, 833: 0, 401: 0, 402: 0, 255: 0, sum: 0 });
});

it('what the person chose goes back by the payment that was chosen', async () => {
  const sale = await threeLines(currency(20_000, '31415926'), cash(6_400));
  const [eum, drawer] = sale.tenders.map(tender => tender.id);
  if (eum === undefined || drawer === undefined) throw new Error('two tenders');
  const lines = [{ position: 1, quantity: 1 }];
  const cancelApprovals = [{ tenderId: eum, approvalNumber: '27182818' }];
  const ask = (back: readonly { tenderId: string; amount: number }[]) =>
    shop.client.sale.refund(refund(sale.id, { lines, cancelApprovals, back }));
  expect(await failure(ask([{ tenderId: drawer, amount: 6_401 }]))).toMatchObject({
    code: 'RETURN_OVER_PAID',
    data: { left: 6_400 },
  });
  expect(await failure(ask([{ tenderId: drawer, amount: 700 }]))).toEqual({
    code: 'RETURN_NOT_DUE',
    data: { due: 800 },
  });
  expect((await failure(ask([{ tenderId: sale.id, amount: 800 }]))).code).toBe('TENDER_NOT_FOUND');
  const back = await ask([{ tenderId: eum, amount: 800 }]);
  expect(back.tenders).toMatchObject([{ kind: 'currency', amount: -800 }]);
});

it('never more than was sold, nor what is not there, nor something else than was seen', async () => {
  const sale = await threeLines(cash(26_400));
  const ask = (change: object) => failure(shop.client.sale.refund(refund(sale.id, change)));
  expect(await ask({ lines: [{ position: 1, quantity: 4 }] })).toEqual({
    code: 'REFUND_OVER_SOLD',
    data: { position: 1, left: 3 },
  });
  expect((await ask({ lines: [{ position: 3, quantity: 1 }] })).code).toBe('LINE_NOT_FOUND');
  expect((await ask({ lines: [] })).code).toBe('NOTHING_TO_REFUND');
  const other = { lines: [{ position: 0, quantity: 1 }], expectedRefund: 9_000 };
  expect(await ask(other)).toEqual({ code: 'REFUND_CHANGED', data: { due: 4_500 } });
});

it('a payment that nobody has seen is resolved before a part goes back', async () => {
  const sale = await threeLines(currency(20_000, null, { state: 'pending' }), cash(6_400));
  const lines = [{ position: 0, quantity: 1 }];
  expect(await failure(shop.client.sale.refund(refund(sale.id, { lines })))).toEqual({
    code: 'PENDING_FIRST',
    data: { tenderId: sale.tenders[0]?.id },
  });
});
