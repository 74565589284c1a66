import { afterEach, beforeEach, expect, it } from 'vitest';
import { busyDay } from '../support/busy-day.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows the report under the number that printing it would use, and uses none up', async () => {
  await busyDay(shop.client);
  for (const _ of [1, 2]) {
    const text = textOf(await shop.client.shift.previewX());
    for (const words of ['X-0001', '37,647', '109,340']) expect(text, words).toContain(words);
  }
  expect((await shop.client.shift.printX(command())).number).toBe(1);
});

it('a till that is closed has none', async () => {
  expect((await failure(shop.client.shift.previewX())).code).toBe('TILL_NOT_OPEN');
});
