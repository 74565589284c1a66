import { afterEach, beforeEach, expect, it } from 'vitest';
import { COURSE } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('says how many lessons are planned for the day, and new plans go around it', async () => {
  const set = (date: string) => shop.client.room.setClosedDay({ ...command(), date, reason: '대청소' });
  expect(await set('2026-05-21')).toEqual({ lessons: 3 });
  expect(await set('2026-05-24')).toEqual({ lessons: 0 });
  expect((await shop.client.room.list()).closedDays).toHaveLength(2);
  const { closed } = await shop.client.programme.preview({ ...COURSE, weekdays: [4], programmeId: null });
  expect(closed).toContain('2026-05-21');
});
