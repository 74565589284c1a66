import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { apply, HOUR_MS, somebody } from '../support/enrolments.ts';
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

it('whoever left and signed up again is one row from the start, with the mark of before', async () => {
  const { lessonId, programmeId, enrolmentIds, personIds } = await courseToday(shop, 2);
  const [enrolmentId = ''] = enrolmentIds;
  await attendance().mark({ ...command(), lessonId, enrolmentId, state: 'late' });
  await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId });
  const again = await apply(shop, programmeId, personIds[0] ?? '');
  const { rows, enrolled, came } = await attendance().sheet({ lessonId });
  expect(rows.map(row => [row.enrolmentId, row.state])).toEqual([
    [again.id, 'late'],
    [enrolmentIds[1], null],
  ]);
  expect([enrolled, came]).toEqual([2, 1]);
  const { lessons } = await attendance().today({ date: null });
  expect(lessons.find(lesson => lesson.lessonId === lessonId)).toMatchObject({ enrolled: 2, came: 1 });
  const changed = await attendance().mark({ ...command(), lessonId, enrolmentId: again.id, state: 'left' });
  expect(changed.rows).toHaveLength(2);
  expect(changed.came).toBe(1);
});

it('a lesson that nobody closed is named the next day, and counts who is unmarked as absent', async () => {
  const { lessonId, laterId, programmeId, enrolmentIds } = await courseToday(shop, 3);
  const [came = '', , excused = ''] = enrolmentIds;
  await attendance().mark({ ...command(), lessonId, enrolmentId: came, state: 'present' });
  await attendance().mark({ ...command(), lessonId, enrolmentId: excused, state: 'excused' });
  const sheet = async () => {
    const { rows, unclosed } = await attendance().sheet({ lessonId: laterId });
    return { rates: rows.map(({ rateBp }) => rateBp), unclosed };
  };
  expect(await sheet()).toEqual({ rates: [10_000, null, null], unclosed: [] });
  shop.clock.advance(24 * HOUR_MS);
  expect(await sheet()).toEqual({ rates: [10_000, 0, null], unclosed: [2] });
  // Whoever signs up now has missed nothing.
  await apply(shop, programmeId, await somebody(shop, 4));
  expect(await sheet()).toEqual({ rates: [10_000, 0, null, null], unclosed: [2] });
  const before = await attendance().sheet({ lessonId });
  expect(before.rows.map(({ isExpected }) => isExpected)).toEqual([true, true, true, false]);
  const closed = await attendance().close({ ...command(), lessonId });
  expect(closed.rows.map(({ state }) => state)).toEqual(['present', 'absent', 'excused', null]);
  expect(await sheet()).toEqual({ rates: [10_000, 0, null, null], unclosed: [] });
});
