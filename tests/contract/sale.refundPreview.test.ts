import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, currency, failure, openShift, ring, sell, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

type Input = Parameters<TestShop['client']['sale']['refundPreview']>[0];
const preview = (input: Input) => shop.as('auditor').sale.refundPreview(input);

it('says what the refund will be, to the won, and writes nothing', async () => {
  const ticket = await ring(shop.client, 5_005, { quantity: 4 });
  const sale = await shop.client.ticket.settle(
    settlement(ticket, [currency(10_000, '31415926'), cash(10_020, 10_020)]),
  );
  const lines = [{ position: 0, quantity: 3 }];
  const seen = await preview({ saleId: sale.id, lines });
  expect(seen).toMatchObject({
    due: 15_015,
    vat: 1_365,
    rounding: 0,
    tenders: [
      { place: 'currency', left: 10_000, amount: 4_995, needsApproval: true },
      { place: 'cash', left: 10_020, amount: 10_020, needsApproval: false },
    ],
  });
  expect(await preview({ saleId: sale.id, lines })).toEqual(seen);
  const tenderId = sale.tenders[0]?.id ?? '';
  const back = await shop.client.sale.refund({
    ...command(),
    saleId: sale.id,
    lines,
    expectedRefund: seen.due,
    reason: '변심',
    cancelApprovals: [{ tenderId, approvalNumber: '27182818' }],
    printReceipt: false,
  });
  expect(back.tenders.map(tender => tender.amount)).toEqual([-4_995, -10_020]);
  expect(back.benefits.map(part => -part.atMost)).toEqual(seen.benefits.map(part => part.atMost));
  expect(await preview({ saleId: sale.id })).toMatchObject({ due: 5_005, rounding: 0 });
});

it('refuses what the refund would refuse', async () => {
  expect((await failure(preview({ saleId: uuidV7() }))).code).toBe('SALE_NOT_FOUND');
  const sale = await sell(shop.client, 3_000, currency(2_000, null, { state: 'pending' }), cash(1_000));
  const ask = async (change: Omit<Input, 'saleId'>) =>
    (await failure(preview({ saleId: sale.id, ...change }))).code;
  expect(await ask({ lines: [] })).toBe('NOTHING_TO_REFUND');
  expect(await ask({ lines: [{ position: 9, quantity: 1 }] })).toBe('LINE_NOT_FOUND');
  expect(await ask({ lines: [{ position: 0, quantity: 2 }] })).toBe('REFUND_OVER_SOLD');
  const whole = { ...command(), saleId: sale.id, reason: '변심', cancelApprovals: [], printReceipt: false };
  const back = await shop.client.sale.refund(whole);
  expect(await ask({})).toBe('ALREADY_REFUNDED');
  expect((await failure(preview({ saleId: back.id }))).code).toBe('IS_REFUND');

  const two = await ring(shop.client, 2_000, { quantity: 2 });
  const other = await shop.client.ticket.settle(
    settlement(two, [currency(1_000, null, { state: 'pending' }), cash(3_000)]),
  );
  const lines = [{ position: 0, quantity: 1 }];
  expect((await failure(preview({ saleId: other.id, lines }))).code).toBe('PENDING_FIRST');
  const tenderId = other.tenders[0]?.id ?? '';
  await shop.client.sale.resolveTender({ ...command(), tenderId, outcome: { kind: 'paidInCash' } });
  const back1 = async (amount: number, id = tenderId) =>
    (await failure(preview({ saleId: other.id, lines, back: [{ tenderId: id, amount }] }))).code;
  expect(await back1(2_000, uuidV7())).toBe('TENDER_NOT_FOUND');
  expect(await back1(1_001)).toBe('RETURN_OVER_PAID');
  expect(await back1(999)).toBe('RETURN_NOT_DUE');
});
