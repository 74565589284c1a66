import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const attendance = () => shop.as('centre').attendance;

const close = (of: string) => failure(attendance().close({ ...command(), lessonId: of }));

it('makes absent whoever was not marked, and holds a lesson to which nobody came', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 3);
  const [enrolmentId = ''] = enrolmentIds;
  await attendance().mark({ ...command(), lessonId, enrolmentId, state: 'excused' });
  const sheet = await attendance().close({ ...command(), lessonId });
  expect(sheet.rows.map(({ state, rateBp }) => [state, rateBp])).toEqual([
    ['excused', null],
    ['absent', 0],
    ['absent', 0],
  ]);
  expect(sheet).toMatchObject({ state: 'held', came: 0, enrolled: 3 });
});

it('LESSON_NOT_FOUND, LESSON_NOT_YET before it begins, LESSON_CANCELLED', async () => {
  const { lessonId } = await courseToday(shop, 1, { startMinute: 14 * 60 + 30 });
  expect((await close(uuidV7())).code).toBe('LESSON_NOT_FOUND');
  expect((await close(lessonId)).code).toBe('LESSON_NOT_YET');
  await shop.as('centre').programme.cancelLesson({ ...command(), lessonId, reason: '강사 사정' });
  expect((await close(lessonId)).code).toBe('LESSON_CANCELLED');
});
