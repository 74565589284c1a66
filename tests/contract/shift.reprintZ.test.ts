import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeExactly } from '../support/close.ts';
import { printed, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a copy says that it is one, and a double click prints one copy', async () => {
  await openShift(shop.client);
  await closeExactly(shop.client);
  const input = { ...command(), number: 1 };
  expect(await shop.client.shift.reprintZ(input)).toEqual(await shop.client.shift.reprintZ(input));
  expect(await printed(shop)).toEqual(['zReport', 'zReport']);
  const other = { ...input, number: 2 };
  expect((await failure(shop.client.shift.reprintZ(other))).code).toBe('COMMAND_ID_REUSED');
});

it('a report that was never made is not found', async () => {
  const request = shop.client.shift.reprintZ({ ...command(), number: 1 });
  expect((await failure(request)).code).toBe('Z_REPORT_NOT_FOUND');
});

it('without a printer there is no copy', async () => {
  await withoutPrinter(shop);
  await openShift(shop.client);
  await closeExactly(shop.client);
  const request = shop.client.shift.reprintZ({ ...command(), number: 1 });
  expect((await failure(request)).code).toBe('PRINTER_NOT_CONFIGURED');
});
