import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { failureCode } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { SPRING, volunteered } from '../support/volunteers.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const hours = async (days = SPRING) => (await shop.as('centre').volunteer.hours(days)).people;

it('counts what is known of shifts, masked, and says what is not', async () => {
  const { personIds } = await volunteered(shop);
  expect(await hours()).toEqual([
    {
      personId: personIds[0],
      maskedName: '주*1',
      dong: '가정1동',
      shifts: 1,
      minutes: 90,
      unclear: 1,
    },
  ]);
  expect(await hours({ firstDay: '2026-05-08', lastDay: '2026-05-13' })).toEqual([]);
});

it('knows nobody of a course, and nobody who was erased', async () => {
  const course = await courseToday(shop, 1);
  const { lessonId, enrolmentIds, personIds } = course;
  const mark = { lessonId, enrolmentId: enrolmentIds[0] ?? '', state: 'present' } as const;
  await shop.as('centre').attendance.mark({ ...command(), ...mark });
  expect(await hours()).toEqual([]);
  await shop.client.person.erase({ ...command(), personId: personIds[0] ?? '' });
  const shifts = await volunteered(shop);
  await shop.client.person.erase({ ...command(), personId: shifts.personIds[0] ?? '' });
  expect(await hours()).toEqual([]);
});

it('PERIOD_EMPTY', async () => {
  const days = { firstDay: '2026-05-14', lastDay: '2026-05-13' };
  expect(await failureCode(hours(days))).toBe('PERIOD_EMPTY');
});
