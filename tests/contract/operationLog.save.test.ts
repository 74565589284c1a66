import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { approve, CONTENT, logs, loggedLesson, saveLog } from '../support/operation-logs.ts';
import { saveCourse } from '../support/programmes.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('is written, and written anew; a lesson that has a log was held', async () => {
  const { lessonId, programmeId } = await courseToday(shop, 1);
  expect((await saveLog(shop, lessonId)).log).toMatchObject({ content: CONTENT, remarks: '' });
  const { lessonList } = await shop.as('centre').programme.get({ programmeId });
  expect(lessonList.find(({ id }) => id === lessonId)?.state).toBe('held');
  expect((await saveLog(shop, lessonId, '다시')).log?.content).toBe('다시');
});

it('a tap by mistake that is taken back leaves the lesson held that has a log', async () => {
  const { lessonId, programmeId, enrolmentIds } = await loggedLesson(shop);
  const [enrolmentId = ''] = enrolmentIds;
  await shop.as('centre').attendance.undo({ ...command(), lessonId, enrolmentId, position: 1 });
  const { lessonList } = await shop.as('centre').programme.get({ programmeId });
  expect(lessonList.find(({ id }) => id === lessonId)?.state).toBe('held');
});

it('text of nothing but spaces is refused', async () => {
  const { lessonId } = await courseToday(shop, 1);
  expect((await failure(saveLog(shop, lessonId, ' \n '))).code).toBe('BAD_REQUEST');
});

it('LESSON_NOT_FOUND, LESSON_NOT_YET, LESSON_CANCELLED', async () => {
  const { lessonId, laterId } = await courseToday(shop, 1);
  expect((await failure(saveLog(shop, uuidV7()))).code).toBe('LESSON_NOT_FOUND');
  expect(await failure(saveLog(shop, laterId))).toMatchObject({
    code: 'LESSON_NOT_YET',
    data: { date: '2026-05-21', startMinute: 840 },
  });
  await shop.as('centre').programme.cancelLesson({ ...command(), lessonId, reason: '강사 사정' });
  expect((await failure(saveLog(shop, lessonId))).code).toBe('LESSON_CANCELLED');
});

it('PROGRAMME_IS_DRAFT', async () => {
  const { id } = await saveCourse(shop.as('centre'), {});
  const { lessonList } = await shop.as('centre').programme.get({ programmeId: id });
  const lessonId = lessonList[0]?.id ?? '';
  expect((await failure(saveLog(shop, lessonId))).code).toBe('PROGRAMME_IS_DRAFT');
});

it('LOG_APPROVED: what the first has approved is not written anew', async () => {
  const { lessonId } = await loggedLesson(shop);
  await approve(shop, lessonId, 0);
  expect((await failure(saveLog(shop, lessonId, '다시'))).code).toBe('LOG_APPROVED');
  expect((await logs(shop).get({ lessonId })).log?.content).toBe(CONTENT);
});
