import { afterEach, beforeEach, expect, it } from 'vitest';
import { COURSE, demoRoom, saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const plan = { ...COURSE, programmeId: null };

it('shows the lessons around a holiday and around the centre’s own closed day', async () => {
  const shown = await shop.as('centre').programme.preview(plan);
  expect(shown).toMatchObject({ closed: ['2026-05-05'], missing: 0, clashes: [] });
  expect(shown.dates).toHaveLength(12);
  await shop.client.room.setClosedDay({ ...command(), date: '2026-06-02', reason: '대청소' });
  expect(await shop.client.programme.preview(plan)).toMatchObject({
    closed: ['2026-05-05', '2026-06-02'],
    missing: 1,
  });
  expect(await shop.client.programme.preview({ ...plan, makesUp: false })).toMatchObject({ missing: 0 });
});

it('names what is in the way of its room, and not itself', async () => {
  const roomId = await demoRoom(shop.client, '강당');
  const { clashes } = await shop.client.programme.preview({ ...plan, weekdays: [4], roomId });
  expect(clashes).toHaveLength(12);
  expect(clashes[0]).toEqual({
    programmeName: '노래교실',
    roomName: '강당',
    date: '2026-04-09',
    startMinute: 840,
    endMinute: 930,
  });
  const { id: programmeId } = await saveCourse(shop.client, { roomId });
  expect((await shop.client.programme.preview({ ...COURSE, roomId, programmeId })).clashes).toEqual([]);
});
