import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { apply } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const attendance = () => shop.as('centre').attendance;

it('the same mark twice is one, by another command or by the same; each change is kept', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  const input = { ...command(), lessonId, enrolmentId, state: 'present' as const };
  for (const one of [input, input, { ...input, ...command() }])
    expect(await attendance().mark(one)).toMatchObject({ came: 1, enrolled: 1, state: 'held' });
  await attendance().mark({ ...command(), lessonId, enrolmentId, state: 'left' });
  const moves = shop.counter.reads.attendance.moves(lessonId, enrolmentId);
  expect(moves.map(({ before, state, how }) => [before, state, how])).toEqual([
    [null, 'present', 'tap'],
    ['present', 'left', 'tap'],
  ]);
});

it('whoever left and signed up again is one head', async () => {
  const { programmeId, lessonId, enrolmentIds, personIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  await attendance().mark({ ...command(), lessonId, enrolmentId, state: 'present' });
  await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId });
  const again = await apply(shop, programmeId, personIds[0] ?? '');
  const sheet = await attendance().mark({ ...command(), lessonId, enrolmentId: again.id, state: 'late' });
  expect(sheet).toMatchObject({ enrolled: 1, came: 1 });
});

it('LESSON_NOT_FOUND, LESSON_NOT_YET, LESSON_CANCELLED', async () => {
  const { lessonId, laterId, enrolmentIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  const mark = (of: string) =>
    failure(attendance().mark({ ...command(), lessonId: of, enrolmentId, state: 'present' }));
  expect((await mark(uuidV7())).code).toBe('LESSON_NOT_FOUND');
  const early = await mark(laterId);
  expect(early).toMatchObject({ code: 'LESSON_NOT_YET', data: { date: '2026-05-21', startMinute: 840 } });
  await shop.as('centre').programme.cancelLesson({ ...command(), lessonId, reason: '강사 사정' });
  expect((await mark(lessonId)).code).toBe('LESSON_CANCELLED');
});

it('ENROLMENT_NOT_FOUND of another programme, ENROLMENT_STATE of one who has left', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  const mark = (of: string) =>
    failure(attendance().mark({ ...command(), lessonId, enrolmentId: of, state: 'present' }));
  expect((await mark(uuidV7())).code).toBe('ENROLMENT_NOT_FOUND');
  await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId });
  expect(await mark(enrolmentId)).toMatchObject({ code: 'ENROLMENT_STATE', data: { state: 'cancelled' } });
});
