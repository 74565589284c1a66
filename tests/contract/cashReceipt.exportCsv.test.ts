import { afterEach, beforeEach, expect, it } from 'vitest';
import { SELF, issueInput } from '../support/cash-receipts.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

it('has a line for each receipt of the period, for Excel', async () => {
  const sale = await sell(shop.client, 11_000);
  const { valid } = await shop.client.cashReceipt.issue(issueInput(sale, { recipient: SELF }));
  const { fileName, text } = await shop.client.cashReceipt.exportCsv({
    from: '2026-05-01',
    to: '2026-05-31',
  });
  expect(fileName).toBe('현금영수증-2026-05-01-2026-05-31.csv');
  expect(text.startsWith('\uFEFF발급일시,')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(
    `,발급,소득공제용,자진발급,010-000-1234,${valid?.approvalNumber},11000,10000,1000,0,0,${sale.receiptNumber},,,연습`,
  );
  const empty = await shop.client.cashReceipt.exportCsv({ from: '2026-06-01', to: '2026-06-30' });
  expect(empty.text.trimEnd().split('\r\n')).toHaveLength(1);
});
