import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { addPhoto, approve, CONTENT, logs, loggedLesson } from '../support/operation-logs.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('knows of a lesson without a log what can be known before anybody types', async () => {
  const { lessonId } = await courseToday(shop, 3);
  expect(await logs(shop).get({ lessonId })).toMatchObject({
    programmeName: '노래교실',
    number: 2,
    lessonCount: 6,
    date: '2026-05-14',
    startMinute: 14 * 60,
    heads: { enrolled: 3, present: 0, absent: 0, female: 0, male: 0 },
    log: null,
  });
});

it('counts who came by sex, and shows the log with its photographs', async () => {
  const { lessonId, personIds } = await loggedLesson(shop);
  const [personId = ''] = personIds;
  const { sex } = await shop.client.person.get({ personId });
  const { log } = await addPhoto(shop, lessonId);
  const view = await logs(shop).get({ lessonId });
  expect(view.heads).toMatchObject({ enrolled: 2, present: 1, absent: 0 });
  expect([view.heads.female, view.heads.male]).toEqual([Number(sex === 'female'), Number(sex === 'male')]);
  expect(view.log).toEqual(log);
  expect(view.log).toMatchObject({ content: CONTENT, photos: [{ kind: 'png' }], approvals: [] });
});

it('what was signed does not change when somebody is marked later', async () => {
  const { lessonId, enrolmentIds } = await loggedLesson(shop);
  const [, other = ''] = enrolmentIds;
  await approve(shop, lessonId, 0);
  await shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId: other, state: 'late' });
  expect((await logs(shop).get({ lessonId })).heads).toMatchObject({ present: 1, late: 0 });
});

it('LESSON_NOT_FOUND', async () => {
  expect((await failure(logs(shop).get({ lessonId: uuidV7() }))).code).toBe('LESSON_NOT_FOUND');
});
