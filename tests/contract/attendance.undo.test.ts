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

it('takes the newest mark back, once', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  for (const state of ['present', 'late'] as const)
    await attendance().mark({ ...command(), lessonId, enrolmentId, state });
  const input = { ...command(), lessonId, enrolmentId, position: 2 };
  for (const one of [input, input])
    expect((await attendance().undo(one)).rows).toMatchObject([{ state: 'present', position: 3 }]);
  const again = await failure(attendance().undo({ ...input, ...command(), position: 3 }));
  expect(again.code).toBe('MARK_CHANGED');
});

it('a lesson whose only mark was a mistake is planned again', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  await attendance().mark({ ...command(), lessonId, enrolmentId, state: 'present' });
  const sheet = await attendance().undo({ ...command(), lessonId, enrolmentId, position: 1 });
  expect(sheet).toMatchObject({ state: 'planned', came: 0, rows: [{ state: null }] });
});

it('MARK_CHANGED: what another desk has marked since stays; LESSON_NOT_FOUND', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  const undo = (of: string) =>
    failure(attendance().undo({ ...command(), lessonId: of, enrolmentId, position: 1 }));
  expect((await undo(lessonId)).code).toBe('MARK_CHANGED');
  for (const state of ['present', 'left'] as const)
    await attendance().mark({ ...command(), lessonId, enrolmentId, state });
  expect((await undo(lessonId)).code).toBe('MARK_CHANGED');
  expect((await undo(uuidV7())).code).toBe('LESSON_NOT_FOUND');
});
