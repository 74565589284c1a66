import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoProgramme, demoRoom, saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const AT = { date: '2026-05-15', startMinute: 960, endMinute: 1_020, reason: '강사 사정' };

it('one lesson goes to another day and room, and says where it was', async () => {
  const { lessonList } = await demoProgramme(shop.client, '노래교실');
  const lessonId = lessonList[5]?.id ?? '';
  const roomId = await demoRoom(shop.client, '작은도서관');
  const moved = await shop.as('centre').programme.moveLesson({ ...command(), lessonId, ...AT, roomId });
  expect(moved.lessonList[5]).toMatchObject({
    number: 6,
    date: '2026-05-15',
    startMinute: 960,
    roomName: '작은도서관',
    moves: [{ kind: 'moved', dateBefore: '2026-05-14', startBefore: 840, reason: '강사 사정' }],
  });
});

it('a room that is taken, no time, no room, and lessons that do not move are refused', async () => {
  const { lessonList } = await demoProgramme(shop.client, '노래교실');
  const lessonId = lessonList[5]?.id ?? '';
  const code = async (change: Partial<typeof AT & { lessonId: string; roomId: string }>) =>
    (
      await failure(
        shop.client.programme.moveLesson({ ...command(), lessonId, ...AT, roomId: null, ...change }),
      )
    ).code;
  const roomId = await demoRoom(shop.client, '2층 배움방');
  expect(await code({ roomId, startMinute: 900, endMinute: 990 })).toBe('ROOM_TAKEN');
  expect(await code({ endMinute: 960 })).toBe('TIMES_EMPTY');
  expect(await code({ roomId: uuidV7() })).toBe('ROOM_NOT_FOUND');
  expect(await code({ lessonId: uuidV7() })).toBe('LESSON_NOT_FOUND');
  const draft = await shop.client.programme.get({ programmeId: (await saveCourse(shop.client)).id });
  expect(await code({ lessonId: draft.lessonList[0]?.id ?? '' })).toBe('PROGRAMME_IS_DRAFT');
  await shop.client.programme.cancelLesson({ ...command(), lessonId, reason: '비' });
  expect(await code({})).toBe('LESSON_CANCELLED');
});
