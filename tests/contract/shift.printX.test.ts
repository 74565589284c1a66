import { afterEach, beforeEach, expect, it } from 'vitest';
import { BUSY_DAY, busyDay } from '../support/busy-day.ts';
import { closeExactly } from '../support/close.ts';
import { printed } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('X reports are numbered on their own and change nothing', async () => {
  await busyDay(shop.client);
  const first = await shop.client.shift.printX(command());
  const second = await shop.client.shift.printX(command());
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(await shop.client.shift.figures()).toMatchObject(BUSY_DAY);
  expect((await closeExactly(shop.client)).number).toBe(1);
});

it('a double click prints one', async () => {
  await openShift(shop.client);
  const input = command();
  expect(await shop.client.shift.printX(input)).toEqual(await shop.client.shift.printX(input));
  expect(await printed(shop)).toEqual(['xReport']);
});

it('a till that is closed has none', async () => {
  expect((await failure(shop.client.shift.printX(command()))).code).toBe('TILL_NOT_OPEN');
});
