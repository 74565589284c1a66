import { afterEach, beforeEach, expect, it } from 'vitest';
import { printed, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('kicks the drawer and keeps the reason; a double click opens it once', async () => {
  await openShift(shop.client);
  const input = { ...command(), reason: '잔돈 교환' };
  const first = await shop.client.shift.openDrawer(input);
  expect(await shop.client.shift.openDrawer(input)).toEqual(first);
  expect(await printed(shop)).toEqual(['drawer']);
  expect((await shop.client.shift.figures()).drawerOpenings).toBe(1);
  const other = { ...input, reason: '다른 까닭' };
  expect((await failure(shop.client.shift.openDrawer(other))).code).toBe('COMMAND_ID_REUSED');
});

it('without a printer it is still written down', async () => {
  await withoutPrinter(shop);
  await openShift(shop.client);
  expect(await shop.client.shift.openDrawer({ ...command(), reason: '' })).toEqual({ jobId: null });
  expect((await shop.client.shift.figures()).drawerOpenings).toBe(1);
});

it('a till that is closed stays shut', async () => {
  const request = shop.client.shift.openDrawer({ ...command(), reason: '' });
  expect((await failure(request)).code).toBe('TILL_NOT_OPEN');
});
