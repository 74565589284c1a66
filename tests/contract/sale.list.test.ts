import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, currency, openShift, sell } from '../support/till.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const ALL = { cursor: null, limit: 50, from: null, to: null, text: '', only: 'all' } as const;
const list = (change: object = {}) => shop.client.sale.list({ ...ALL, ...change });
const dues = async (change: object = {}) => (await list(change)).sales.map(sale => sale.due);

async function refund(saleId: string) {
  const input = { saleId, reason: '변심', cancelApprovals: [], printReceipt: false };
  return shop.client.sale.refund({ ...command(), ...input });
}

it('pages join without a gap or a repeat, newest first', async () => {
  for (let price = 1_000; price <= 7_000; price += 1_000) await sell(shop.client, price);
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ cursor, limit: 3 });
    seen.push(...page.sales.map(sale => sale.due));
    expect(page.total).toEqual({ saleCount: 7, refundCount: 0, net: 28_000 });
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual([7_000, 6_000, 5_000, 4_000, 3_000, 2_000, 1_000]);
});

it('a summary names the first goods, the tenders and the refund', async () => {
  const sale = await sell(shop.client, 5_000, currency(3_000, '12345678'), cash(2_000));
  const other = await sell(shop.client, 1_000);
  const back = await refund(other.id);
  expect((await list()).sales).toMatchObject([
    { id: back.id, kind: 'refund', due: -1_000, originalId: other.id, refundId: null },
    { id: other.id, refundId: back.id },
    { id: sale.id, firstLine: '김밥', lineCount: 1, tenderKinds: ['currency', 'cash'], hasPending: false },
  ]);
});

it('only sales, only refunds, only what waits for its approval', async () => {
  const first = await sell(shop.client, 1_000);
  await sell(shop.client, 2_000, card(2_000, null, { state: 'pending' }));
  await refund(first.id);
  expect(await dues({ only: 'sales' })).toEqual([2_000, 1_000]);
  expect(await dues({ only: 'refunds' })).toEqual([-1_000]);
  expect(await dues({ only: 'pending' })).toEqual([2_000]);
  expect((await list()).total).toEqual({ saleCount: 2, refundCount: 1, net: 2_000 });
});

it('dates are business dates, both ends included, and the totals are theirs', async () => {
  const first = await sell(shop.client, 1_000);
  await closeExactly(shop.client);
  shop.clock.advance(DAY_MS);
  await openShift(shop.client);
  const second = await sell(shop.client, 2_000);
  expect(second.businessDate > first.businessDate).toBe(true);
  expect(await dues({ to: first.businessDate })).toEqual([1_000]);
  expect(await dues({ from: second.businessDate })).toEqual([2_000]);
  expect(await dues({ from: first.businessDate, to: second.businessDate })).toEqual([2_000, 1_000]);
  expect((await list({ from: second.businessDate })).total).toEqual({
    saleCount: 1,
    refundCount: 0,
    net: 2_000,
  });
});

it('finds by the whole receipt number, by its barcode, by its end and by the number alone', async () => {
  await sell(shop.client, 1_000);
  const sale = await sell(shop.client, 2_000);
  const barcode = `IE${sale.receiptNumber.replaceAll('-', '')}`;
  for (const text of [sale.receiptNumber, barcode, '01-0002', '0002', '2'])
    expect(await dues({ text }), text).toEqual([2_000]);
});

it('a number of a day is found on every day, newest first', async () => {
  await sell(shop.client, 1_000);
  await closeExactly(shop.client);
  shop.clock.advance(DAY_MS);
  await openShift(shop.client);
  await sell(shop.client, 2_000);
  expect(await dues({ text: '0001' })).toEqual([2_000, 1_000]);
});

it('finds by approval number, also by one that came later', async () => {
  await sell(shop.client, 1_000, card(1_000, '12345678'));
  const pending = await sell(shop.client, 2_000, card(2_000, null, { state: 'pending' }));
  const outcome = { kind: 'posted' as const, approvalNumber: '87654321', maskedCard: null };
  await shop.client.sale.resolveTender({ ...command(), tenderId: pending.tenders[0]?.id ?? '', outcome });
  expect(await dues({ text: '1234-5678' })).toEqual([1_000]);
  expect(await dues({ text: '87654321' })).toEqual([2_000]);
});

it('finds an amount as sold and as refunded, a page at a time', async () => {
  const first = await sell(shop.client, 14_500);
  await sell(shop.client, 14_500);
  await sell(shop.client, 9_900);
  await refund(first.id);
  expect(await dues({ text: '14,500' })).toEqual([-14_500, 14_500, 14_500]);
  expect(await dues({ text: '14500', only: 'sales' })).toEqual([14_500, 14_500]);
  const page = await list({ text: '14500', limit: 2 });
  expect(page.sales.map(sale => sale.due)).toEqual([-14_500, 14_500]);
  expect(await dues({ text: '14500', limit: 2, cursor: page.nextCursor })).toEqual([14_500]);
});

it('a text that means nothing finds nothing', async () => {
  await sell(shop.client, 1_000);
  expect(await dues({ text: '김밥' })).toEqual([]);
});
