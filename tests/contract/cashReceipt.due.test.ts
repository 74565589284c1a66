import { afterEach, beforeEach, expect, it } from 'vitest';
import { SELF, issueInput, refund } from '../support/cash-receipts.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, openShift, ring, sell, settlement } from '../support/till.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('sales of 100,000 won and more in cash wait for their receipt, with the last day for it', async () => {
  const sale = await sell(shop.client, 100_000);
  await sell(shop.client, 99_990);
  await sell(shop.client, 200_000, card(110_000, '11112222'), cash(90_000));
  await sell(shop.client, 200_000, card(200_000, '11113333'));
  expect((await shop.client.cashReceipt.due()).missing).toEqual([
    {
      saleId: sale.id,
      receiptNumber: sale.receiptNumber,
      settledAtMs: sale.settledAtMs,
      total: 100_000,
      deadline: '2026-05-19',
      isLate: false,
    },
  ]);
  shop.clock.advance(5 * DAY_MS);
  expect((await shop.client.cashReceipt.due()).missing[0]?.isLate).toBe(false);
  shop.clock.advance(DAY_MS);
  expect((await shop.client.cashReceipt.due()).missing[0]?.isLate).toBe(true);
  await shop.client.cashReceipt.issue(issueInput(sale, { recipient: SELF }));
  expect((await shop.client.cashReceipt.due()).missing).toEqual([]);
});

it('a cancelled receipt leaves the duty open; a refund below the amount ends it', async () => {
  const ticket = await ring(shop.client, 60_000, { quantity: 2 });
  const sale = await shop.client.ticket.settle(settlement(ticket, [cash(120_000)]));
  const { valid } = await shop.client.cashReceipt.issue(issueInput(sale));
  const receiptId = valid?.id ?? '';
  await shop.client.cashReceipt.cancel({ ...command(), receiptId, reason: 'other', approvalNumber: '' });
  expect((await shop.client.cashReceipt.due()).missing).toHaveLength(1);
  await refund(shop.client, sale, 1);
  expect((await shop.client.cashReceipt.due()).missing).toEqual([]);
});

it('another trade has no duty', async () => {
  await sell(shop.client, 100_000);
  const cashReceipt = { issuer: 'recorded', isMandatedTrade: false } as const;
  await shop.client.settings.save({ ...command(), settings: { cashReceipt } });
  expect((await shop.client.cashReceipt.due()).missing).toEqual([]);
});

it('a receipt whose cash was given back is to be cancelled, whole or in part', async () => {
  const ticket = await ring(shop.client, 5_500, { quantity: 2 });
  const sale = await shop.client.ticket.settle(settlement(ticket, [cash(11_000)]));
  const { valid } = await shop.client.cashReceipt.issue(issueInput(sale));
  expect((await shop.client.cashReceipt.due()).toCancel).toEqual([]);
  await refund(shop.client, sale, 1);
  expect((await shop.client.cashReceipt.due()).toCancel).toMatchObject([
    { id: valid?.id, total: 11_000, cashLeft: 5_500 },
  ]);
  const receiptId = valid?.id ?? '';
  await shop.client.cashReceipt.cancel({ ...command(), receiptId, reason: 'cancelled', approvalNumber: '' });
  expect((await shop.client.cashReceipt.due()).toCancel).toEqual([]);
  const again = await shop.client.cashReceipt.issue(issueInput(sale, { expectedTotal: 5_500 }));
  expect(again.valid?.total).toBe(5_500);
  expect((await shop.client.cashReceipt.due()).toCancel).toEqual([]);
});
