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

it('one lesson falls out, its room is free, and the others keep their numbers', async () => {
  const { id, lessonList } = await demoProgramme(shop.client, '노래교실');
  const lessonId = lessonList[5]?.id ?? '';
  const cancel = (of: string) =>
    shop.client.programme.cancelLesson({ ...command(), lessonId: of, reason: '정전' });
  const after = await cancel(lessonId);
  expect(after).toMatchObject({ id, lessons: 11 });
  expect(after.lessonList[5]).toMatchObject({ number: 6, state: 'cancelled' });
  const roomId = await demoRoom(shop.client, '강당');
  const day = { firstDay: '2026-05-14', lastDay: '2026-05-14', weekdays: [4], lessonCount: 1 };
  expect(await saveCourse(shop.client, { ...day, roomId })).toMatchObject({ lessons: 1 });
  expect((await failure(cancel(lessonId))).code).toBe('LESSON_CANCELLED');
  expect((await failure(cancel(uuidV7()))).code).toBe('LESSON_NOT_FOUND');
});

it('one of a draft, and one that was held, do not', async () => {
  const cancel = (lessonId: string) =>
    failure(shop.client.programme.cancelLesson({ ...command(), lessonId, reason: '정전' }));
  const draft = await shop.client.programme.get({ programmeId: (await saveCourse(shop.client)).id });
  expect((await cancel(draft.lessonList[0]?.id ?? '')).code).toBe('PROGRAMME_IS_DRAFT');
  const { lessonList } = await demoProgramme(shop.client, '노래교실');
  const lessonId = lessonList[0]?.id ?? '';
  shop.counter.transaction(({ writes }) => writes.programmes.setLessonState(lessonId, 'held'));
  expect((await cancel(lessonId)).code).toBe('LESSON_HELD');
});
