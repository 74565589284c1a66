import { afterEach, beforeEach, expect, it } from 'vitest';
import { BUSY_DAY, busyDay } from '../support/busy-day.ts';
import { closeExactly } from '../support/close.ts';
import { printed, textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the report is read back as it was printed, with its paper', async () => {
  await busyDay(shop.client);
  const closed = await closeExactly(shop.client);
  expect(closed.figures).toMatchObject(BUSY_DAY);
  await openShift(shop.client);
  const { paper, ...report } = await shop.client.shift.zReport({ number: 1 });
  expect(report).toEqual(closed);
  const text = textOf(paper);
  expect(text.replaceAll(/\s/g, '')).toContain(closed.chainHead);
  for (const words of ['Z-0001', '37,647', '109,340']) expect(text, words).toContain(words);
  expect((await printed(shop)).at(-1)).toBe('zReport');
});

it('a report that was never made is not found', async () => {
  expect((await failure(shop.client.shift.zReport({ number: 1 }))).code).toBe('Z_REPORT_NOT_FOUND');
});
