import { afterEach, beforeEach, expect, it } from 'vitest';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const move = (kind: 'payIn' | 'payOut' | 'cashDrop', amount: number) => ({
  ...command(),
  kind,
  amount,
  reason: '잔돈',
});

it('money in, money out and a drop to the safe move the drawer and the books alike', async () => {
  await openShift(shop.client);
  await shop.client.shift.moveCash(move('payIn', 50_000));
  await shop.client.shift.moveCash(move('payOut', 8_000));
  const figures = await shop.client.shift.moveCash(move('cashDrop', 30_000));
  expect(figures.drawer).toMatchObject({
    payIns: 50_000,
    payOuts: 8_000,
    cashDrops: 30_000,
    expected: 112_000,
  });
  expect(figures.movements.map(movement => [movement.kind, movement.amount, movement.reason])).toEqual([
    ['payIn', 50_000, '잔돈'],
    ['payOut', 8_000, '잔돈'],
    ['cashDrop', 30_000, '잔돈'],
  ]);
  expect(await trialBalance(shop)).toMatchObject({
    101: 112_000,
    102: -70_000,
    331: -50_000,
    814: 8_000,
    sum: 0,
  });
});

it('no more goes out than is in the drawer, and all that is in it may', async () => {
  await openShift(shop.client, 10_000);
  await sell(shop.client, 5_000);
  for (const kind of ['payOut', 'cashDrop'] as const)
    expect(await failure(shop.client.shift.moveCash(move(kind, 15_001)))).toEqual({
      code: 'DRAWER_SHORT',
      data: { expected: 15_000 },
    });
  expect((await shop.client.shift.moveCash(move('cashDrop', 15_000))).drawer.expected).toBe(0);
});

it('a retry moves once, also across a restart', async () => {
  await openShift(shop.client);
  const input = move('payIn', 1_000);
  await shop.client.shift.moveCash(input);
  await shop.restart();
  expect((await shop.client.shift.moveCash(input)).drawer.expected).toBe(101_000);
  const other = { ...input, amount: 2_000 };
  expect((await failure(shop.client.shift.moveCash(other))).code).toBe('COMMAND_ID_REUSED');
});

it('a till that is closed moves nothing', async () => {
  expect((await failure(shop.client.shift.moveCash(move('payIn', 1_000)))).code).toBe('TILL_NOT_OPEN');
});
