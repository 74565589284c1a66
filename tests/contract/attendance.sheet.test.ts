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

it('shows who is enrolled under a mask, and nobody who has left unmarked', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 3);
  const [first = '', second = ''] = enrolmentIds;
  await attendance().mark({ ...command(), lessonId, enrolmentId: first, state: 'present' });
  for (const enrolmentId of [first, second])
    await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId });
  const { rows, enrolled, came } = await attendance().sheet({ lessonId });
  expect(rows.map(({ maskedName, state, rateBp }) => [maskedName, state, rateBp])).toEqual([
    ['주*1', 'present', 10_000],
    ['주*3', null, null],
  ]);
  expect([enrolled, came]).toEqual([2, 1]);
});

it('LESSON_NOT_FOUND', async () => {
  expect((await failure(attendance().sheet({ lessonId: uuidV7() }))).code).toBe('LESSON_NOT_FOUND');
});

it('two entries of one person are one head, and whoever is erased stays one without a name', async () => {
  const { lessonId, enrolmentIds, personIds } = await courseToday(shop, 2);
  const states = ['absent', 'late'] as const;
  for (const [index, state] of states.entries())
    await attendance().mark({ ...command(), lessonId, enrolmentId: enrolmentIds[index] ?? '', state });
  const [goneId = '', keptId = ''] = personIds;
  await shop.as('centre').person.merge({ ...command(), keptId, goneId });
  const merged = await attendance().sheet({ lessonId });
  expect(merged.rows.map(({ personId, state }) => [personId, state])).toEqual([[keptId, 'late']]);
  expect([merged.enrolled, merged.came]).toEqual([1, 1]);
  await shop.as('centre').person.erase({ ...command(), personId: keptId });
  const erased = await attendance().sheet({ lessonId });
  expect(erased.rows.map(({ maskedName, state }) => [maskedName, state])).toEqual([['', 'late']]);
});
