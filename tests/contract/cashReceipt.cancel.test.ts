import { afterEach, beforeEach, expect, it } from 'vitest';
import { issueInput, recordReceipts, refund } from '../support/cash-receipts.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

async function issued(approvalNumber = '') {
  const sale = await sell(shop.client, 11_000);
  const { valid } = await shop.client.cashReceipt.issue(issueInput(sale, { approvalNumber }));
  return { sale, receiptId: valid?.id ?? '' };
}

const cancelInput = (receiptId: string, approvalNumber = '') => ({
  ...command(),
  receiptId,
  reason: 'wrong' as const,
  approvalNumber,
});

it('a cancelled receipt keeps its reason and number, and makes room for a right one', async () => {
  const { sale, receiptId } = await issued();
  const after = await shop.client.cashReceipt.cancel(cancelInput(receiptId));
  expect(after.valid).toBeNull();
  expect(after.receipts[0]?.cancel).toEqual({
    reason: 'wrong',
    approvalNumber: expect.stringMatching(/^\d{9}$/),
    cancelledAtMs: shop.clock.nowMs,
  });
  const again = await shop.client.cashReceipt.issue(issueInput(sale));
  expect(again.receipts.map(({ cancel }) => cancel === null)).toEqual([true, false]);
  expect(again.valid?.approvalNumber).not.toBe(after.receipts[0]?.approvalNumber);
});

it('after a refund the receipt has to be cancelled, and then nothing is left to issue', async () => {
  const { sale, receiptId } = await issued();
  await refund(shop.client, sale);
  expect((await shop.client.cashReceipt.ofSale({ saleId: sale.id })).mustCancel).toBe(true);
  const after = await shop.client.cashReceipt.cancel(cancelInput(receiptId));
  expect(after).toMatchObject({ mustCancel: false, valid: null, amounts: { total: 0 } });
});

it('what a terminal issued is cancelled under the number that it gave', async () => {
  await recordReceipts(shop.client);
  const { receiptId } = await issued('123456789');
  const cancel = (number: string) => shop.client.cashReceipt.cancel(cancelInput(receiptId, number));
  expect((await failure(cancel(''))).code).toBe('APPROVAL_MISSING');
  expect((await failure(cancel('12345678'))).code).toBe('APPROVAL_MALFORMED');
  expect((await failure(cancel('123456789'))).code).toBe('APPROVAL_REPEATED');
  expect((await cancel('987654321')).receipts[0]?.cancel?.approvalNumber).toBe('987654321');
});

it('refuses a receipt that is not there, and one that is cancelled', async () => {
  const { receiptId, sale } = await issued();
  expect((await failure(shop.client.cashReceipt.cancel(cancelInput(sale.id)))).code).toBe(
    'CASH_RECEIPT_NOT_FOUND',
  );
  await shop.client.cashReceipt.cancel(cancelInput(receiptId));
  expect((await failure(shop.client.cashReceipt.cancel(cancelInput(receiptId)))).code).toBe(
    'ALREADY_CANCELLED',
  );
});

it('a retry cancels once, also across a restart', async () => {
  const { receiptId } = await issued();
  const input = cancelInput(receiptId);
  const first = await shop.client.cashReceipt.cancel(input);
  await shop.restart();
  expect(await shop.client.cashReceipt.cancel(input)).toEqual(first);
  const other = { ...input, reason: 'other' as const };
  expect((await failure(shop.client.cashReceipt.cancel(other))).code).toBe('COMMAND_ID_REUSED');
});
