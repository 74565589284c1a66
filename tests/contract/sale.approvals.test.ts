import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, currency, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const TODAY = { businessDate: '2026-05-14' };
const CARD = '9410123456789012';

it('lists every approval of the day with what it paid for, and no cash', async () => {
  await sell(shop.client, 9_300, currency(5_000, '12345678'), cash(4_300));
  await sell(shop.client, 3_000, card(3_000, '22345678'));
  await sell(shop.client, 2_000, currency(2_000, null, { state: 'pending' }));
  const { rows, sums, hasMore } = await shop.client.sale.approvals(TODAY);
  expect(rows).toMatchObject([
    { kind: 'currency', amount: 5_000, state: 'posted', approvalNumber: '12345678', lineCount: 1 },
    { kind: 'card', amount: 3_000, approvalNumber: '22345678', warnings: [] },
    { kind: 'currency', amount: 2_000, state: 'pending', approvalNumber: null },
  ]);
  expect(sums).toEqual([
    { kind: 'card', count: 1, amount: 3_000 },
    { kind: 'currency', count: 2, amount: 7_000 },
  ]);
  expect(hasMore).toBe(false);
  expect((await shop.client.sale.approvals({ businessDate: '2026-05-13' })).rows).toEqual([]);
});

it('says how a payment ended, with the number that was found', async () => {
  const sale = await sell(shop.client, 2_000, currency(2_000, null, { state: 'pending' }));
  const outcome = { kind: 'posted' as const, approvalNumber: '32345678', maskedCard: null };
  await shop.client.sale.resolveTender({ ...command(), tenderId: sale.tenders[0]?.id ?? '', outcome });
  expect((await shop.client.sale.approvals(TODAY)).rows).toMatchObject([
    { state: 'posted', approvalNumber: '32345678' },
  ]);
});

it('warns of what an inspector would ask about', async () => {
  const hours = { from: 15 * 60, to: 22 * 60 };
  await shop.client.settings.save({ ...command(), settings: { openingHours: hours } });
  await sell(shop.client, 20_000, currency(20_000, '12345678', { maskedCard: CARD }));
  await sell(shop.client, 5_100, currency(5_100, '22345678', { maskedCard: CARD }));
  const { rows } = await shop.client.sale.approvals(TODAY);
  expect(rows.map(row => row.warnings)).toEqual([
    ['cardAgain', 'roundAmount', 'outsideHours'],
    ['cardAgain', 'outsideHours'],
  ]);
});
