import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoRoom, saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows the quarter’s courses in the next, with the holidays there', async () => {
  const copies = await shop.as('centre').programme.previewCopy({ from: '2026-2', to: '2026-3' });
  expect(copies).toHaveLength(7);
  const song = copies.find(({ name }) => name === '노래교실');
  expect(song).toMatchObject({ isCopied: false, missing: 0, clashes: [], closed: ['2026-09-24'] });
  expect(song?.dates).toHaveLength(11);
  expect(song?.dates[0]).toBe('2026-07-09');
});

it('names what is in the way there, and copies no event', async () => {
  const roomId = await demoRoom(shop.client, '강당');
  const there = { term: '2026-3', firstDay: '2026-07-01', lastDay: '2026-09-30', weekdays: [4], roomId };
  await saveCourse(shop.client, { ...there, lessonCount: 2, name: '여름 음악회' });
  await saveCourse(shop.client, { kind: 'event', name: '마을 잔치', lessonCount: 1 });
  const copies = await shop.client.programme.previewCopy({ from: '2026-2', to: '2026-3' });
  expect(copies.map(({ name }) => name)).not.toContain('마을 잔치');
  expect(copies.find(({ name }) => name === '노래교실')?.clashes).toEqual([
    { programmeName: '여름 음악회', roomName: '강당', date: '2026-07-09', startMinute: 840, endMinute: 930 },
  ]);
});
