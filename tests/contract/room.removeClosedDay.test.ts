import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a closed day opens again, once', async () => {
  await shop.client.room.setClosedDay({ ...command(), date: '2026-05-21', reason: '대청소' });
  const remove = () => shop.client.room.removeClosedDay({ ...command(), date: '2026-05-21' });
  await remove();
  expect((await shop.client.room.list()).closedDays).toEqual([]);
  expect((await failure(remove())).code).toBe('CLOSED_DAY_NOT_FOUND');
});
