import { afterEach, beforeEach, expect, it } from 'vitest';
import { SELF, issueInput } from '../support/cash-receipts.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, sell } from '../support/till.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('lists the receipts of a period, the newest first, with the sums of all of them', async () => {
  const sold = [
    await sell(shop.client, 1_000),
    await sell(shop.client, 2_000),
    await sell(shop.client, 4_000),
  ];
  for (const sale of sold) await shop.client.cashReceipt.issue(issueInput(sale, { recipient: SELF }));
  const late = await sell(shop.client, 8_000);
  shop.clock.advance(DAY_MS);
  await shop.client.cashReceipt.issue(issueInput(late));
  const list = (from: string, to: string, limit = 10) => shop.client.cashReceipt.list({ from, to, limit });
  const today = await list('2026-05-14', '2026-05-14');
  expect(today.receipts.map(({ total }) => total)).toEqual([4_000, 2_000, 1_000]);
  expect(today.total).toEqual({ count: 3, amount: 7_000, selfIssued: 3, cancelled: 0 });
  const [newest] = today.receipts;
  await shop.client.cashReceipt.cancel({
    ...command(),
    receiptId: newest?.id ?? '',
    reason: 'cancelled',
    approvalNumber: '',
  });
  const both = await list('2026-05-14', '2026-05-15', 2);
  expect(both.receipts.map(({ total, cancel }) => [total, cancel?.reason])).toEqual([
    [8_000, undefined],
    [4_000, 'cancelled'],
  ]);
  expect(both.total).toEqual({ count: 3, amount: 11_000, selfIssued: 2, cancelled: 1 });
  expect((await list('2026-05-16', '2026-05-31')).total).toEqual({
    count: 0,
    amount: 0,
    selfIssued: 0,
    cancelled: 0,
  });
});
