import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeExactly } from '../support/close.ts';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const open = (openingFloat = 100_000) => ({ ...command(), openingFloat, cashier: '김이음' });

it('the float comes out of the safe into the drawer', async () => {
  const shift = await shop.client.shift.open(open());
  expect(shift).toMatchObject({
    till: 1,
    cashier: '김이음',
    openingFloat: 100_000,
    closedAtMs: null,
    zNumber: null,
  });
  expect(await trialBalance(shop)).toMatchObject({ 101: 100_000, 102: -100_000, sum: 0 });
  expect(await shop.client.shift.current()).toEqual(shift);
});

it('before the day starts it is still the day before', async () => {
  shop.clock.set(Date.UTC(2026, 4, 14, 19, 30)); // 04:30 on 15 May in Korea; the day starts at five.
  expect((await shop.client.shift.open(open())).businessDate).toBe('2026-05-14');
  await closeExactly(shop.client);
  shop.clock.set(Date.UTC(2026, 4, 14, 20, 0));
  expect((await shop.client.shift.open(open())).businessDate).toBe('2026-05-15');
});

it('an empty drawer opens without an entry', async () => {
  await shop.client.shift.open(open(0));
  expect(await trialBalance(shop)).toMatchObject({ 101: 0, sum: 0 });
});

it('a retry opens once, also across a restart', async () => {
  const input = open();
  const first = await shop.client.shift.open(input);
  await shop.restart();
  expect(await shop.client.shift.open(input)).toEqual(first);
  const other = { ...input, openingFloat: 1 };
  expect((await failure(shop.client.shift.open(other))).code).toBe('COMMAND_ID_REUSED');
});

it('a till that is open is not opened again', async () => {
  await shop.client.shift.open(open());
  expect((await failure(shop.client.shift.open(open()))).code).toBe('SHIFT_ALREADY_OPEN');
});
