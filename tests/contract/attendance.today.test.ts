import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const attendance = () => shop.as('centre').attendance;

it('counts the heads of each lesson of a day, today or another', async () => {
  const { lessonId, laterId, enrolmentIds } = await courseToday(shop, 2);
  const [enrolmentId = ''] = enrolmentIds;
  await attendance().mark({ ...command(), lessonId, enrolmentId, state: 'late' });
  const today = await attendance().today({ date: null });
  expect(today.date).toBe('2026-05-14');
  const found = today.lessons.find(lesson => lesson.lessonId === lessonId);
  expect(found).toMatchObject({ enrolled: 2, came: 1, state: 'held', isOpen: true });
  const later = await attendance().today({ date: '2026-05-21' });
  const next = later.lessons.find(lesson => lesson.lessonId === laterId);
  expect(next).toMatchObject({ enrolled: 2, came: 0, state: 'planned', isOpen: false });
});
