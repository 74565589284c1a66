import { afterEach, beforeEach, expect, it } from 'vitest';
import { busyDay } from '../support/busy-day.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the preview shows the difference and no chain head yet', async () => {
  await busyDay(shop.client);
  const text = textOf(await shop.client.shift.previewZ({ counted: 109_000, overShortReason: '착오' }));
  for (const words of ['Z-0001', '109,000', '-340', '착오', '마감할 때 찍힙니다'])
    expect(text).toContain(words);
});

it('a till that is closed has no preview', async () => {
  const request = shop.client.shift.previewZ({ counted: 0, overShortReason: '' });
  expect((await failure(request)).code).toBe('TILL_NOT_OPEN');
});
