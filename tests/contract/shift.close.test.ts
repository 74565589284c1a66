import { afterEach, beforeEach, expect, it } from 'vitest';
import { notesOf, closeExactly } from '../support/close.ts';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, command, failure, openShift, ring, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const close = (counts: readonly { denomination: number; count: number }[], overShortReason = '') => ({
  ...command(),
  counts: [...counts],
  overShortReason,
});

it('the count of domain.md B6: 313,500 expected, 323,650 counted, 10,150 over', async () => {
  await sell(shop.client, 231_500);
  const returned = await sell(shop.client, 12_000);
  const refund = { saleId: returned.id, reason: '변심', cancelApprovals: [], printReceipt: false };
  await shop.client.sale.refund({ ...command(), ...refund });
  await shop.client.shift.moveCash({ ...command(), kind: 'payOut', amount: 18_000, reason: '얼음' });
  const counts = [
    { denomination: 50_000, count: 3 },
    { denomination: 10_000, count: 12 },
    { denomination: 5_000, count: 4 },
    { denomination: 1_000, count: 25 },
    { denomination: 500, count: 10 },
    { denomination: 100, count: 32 },
    { denomination: 50, count: 6 },
    { denomination: 10, count: 15 },
  ];
  const report = await shop.client.shift.close(close(counts, '잔돈 확인'));
  expect(report).toMatchObject({
    number: 1,
    counted: 323_650,
    overShort: 10_150,
    overShortReason: '잔돈 확인',
    counts,
  });
  expect(report.figures.drawer).toEqual({
    openingFloat: 100_000,
    cashSales: 243_500,
    cashRefunds: 12_000,
    payIns: 0,
    payOuts: 18_000,
    cashDrops: 0,
    donations: 0,
    handOvers: 0,
    expected: 313_500,
  });
  expect(await trialBalance(shop)).toMatchObject({ 101: 0, 102: 223_650, 930: -10_150, sum: 0 });
});

it('the paper names the head of the chain after the closing entry', async () => {
  await sell(shop.client, 4_500);
  const report = await closeExactly(shop.client);
  const { entryCount, head } = await shop.client.journal.trialBalance({ to: null });
  expect(report).toMatchObject({ entryCount, chainHead: head });
  expect(report.shift).toMatchObject({ zNumber: 1, closedAtMs: expect.any(Number) });
  expect(await shop.client.shift.current()).toBeNull();
});

it('Z numbers have no gap, also over refused closings', async () => {
  expect((await closeExactly(shop.client)).number).toBe(1);
  await openShift(shop.client);
  await failure(shop.client.shift.close(close([])));
  expect((await closeExactly(shop.client)).number).toBe(2);
});

it('what is held and what is pending is listed and waits for the next shift', async () => {
  const held = await ring(shop.client, 4_500);
  await shop.client.ticket.hold({ ...command(), ticketId: held.id, name: '3번 손님' });
  await sell(shop.client, 3_000, card(3_000, null, { state: 'pending' }));
  const report = await closeExactly(shop.client);
  expect(report.figures.held).toMatchObject([{ ticketId: held.id, name: '3번 손님', due: 4_500 }]);
  expect(report.figures.pending).toEqual({ count: 1, amount: 3_000 });
  await openShift(shop.client);
  expect((await shop.client.shift.figures()).held).toMatchObject([{ ticketId: held.id }]);
  expect(await shop.client.sale.pending()).toHaveLength(1);
});

it('a till with nothing in it closes without an entry', async () => {
  await closeExactly(shop.client);
  await openShift(shop.client, 0);
  const before = await shop.client.journal.trialBalance({ to: null });
  const report = await closeExactly(shop.client);
  expect(report).toMatchObject({ counted: 0, overShort: 0, entryCount: before.entryCount });
});

it('a retry closes once, also across a restart', async () => {
  const input = close(notesOf(100_000));
  const first = await shop.client.shift.close(input);
  await shop.restart();
  expect(await shop.client.shift.close(input)).toEqual(first);
  const other = { ...input, overShortReason: '다름' };
  expect((await failure(shop.client.shift.close(other))).code).toBe('COMMAND_ID_REUSED');
});

it('a till that is closed is not closed again', async () => {
  await closeExactly(shop.client);
  expect((await failure(shop.client.shift.close(close([])))).code).toBe('TILL_NOT_OPEN');
});

it.each([
  ['a note that does not exist', [{ denomination: 20_000, count: 5 }]],
  [
    'a note counted twice',
    [
      { denomination: 50_000, count: 1 },
      { denomination: 50_000, count: 1 },
    ],
  ],
])('%s is no count', async (_, counts) => {
  expect((await failure(shop.client.shift.close(close(counts)))).code).toBe('COUNT_MALFORMED');
});

it('a difference needs a reason', async () => {
  expect(await failure(shop.client.shift.close(close(notesOf(99_000))))).toEqual({
    code: 'OVER_SHORT_REASON_MISSING',
    data: { overShort: -1_000 },
  });
  const report = await shop.client.shift.close(close(notesOf(99_000), '거스름 착오'));
  expect(report.overShort).toBe(-1_000);
});
