import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  // What the demo teaches today stays away.
  const { attendance, programme } = shop.as('centre');
  for (const { lessonId } of (await attendance.today({ date: null })).lessons)
    await programme.cancelLesson({ ...command(), lessonId, reason: '다른 강좌의 날' });
});
afterEach(() => shop.close());

const MINUTE_MS = 60_000;
const board = () => shop.as('attendance').attendance.board();
const shown = async () => {
  const { lessons } = await board();
  return lessons.map(({ programmeName, phase, came, enrolled }) => [programmeName, phase, came, enrolled]);
};

it('everybody sees how many have come of how many, and nothing of anybody', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 3);
  const [first = '', second = '', third = ''] = enrolmentIds;
  const mark = (enrolmentId: string, state: 'present' | 'late' | 'absent') =>
    shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId, state });
  await mark(first, 'present');
  await mark(second, 'late');
  await mark(third, 'absent');
  expect(await board()).toEqual({
    lessons: [
      {
        lessonId,
        programmeName: '노래교실',
        roomName: null,
        startMinute: 840,
        endMinute: 930,
        enrolled: 3,
        came: 2,
        phase: 'begun',
      },
    ],
    more: 0,
    look: { language: 'ko', theme: 'auto', sound: 'normal' },
    nowMs: shop.clock.nowMs,
  });
});

it('a lesson is there while a card can be meant for it, and without any the next of the day', async () => {
  await courseToday(shop, 1);
  await courseToday(shop, 0, { name: '서예', startMinute: 15 * 60, endMinute: 16 * 60 });
  await courseToday(shop, 0, { name: '저녁 요가', startMinute: 19 * 60, endMinute: 20 * 60 });
  expect(await shown()).toEqual([
    ['노래교실', 'begun', 0, 1],
    ['서예', 'open', 0, 0],
  ]);
  shop.clock.advance(2 * 60 * MINUTE_MS);
  expect(await shown()).toEqual([['저녁 요가', 'next', 0, 0]]);
  shop.clock.advance(4 * 60 * MINUTE_MS);
  expect(await shown()).toEqual([]);
});

it('a lesson that is cancelled is not there', async () => {
  const { lessonId } = await courseToday(shop, 1);
  await shop.as('centre').programme.cancelLesson({ ...command(), lessonId, reason: '강사 사정' });
  expect(await shown()).toEqual([]);
});

it('says how many more there are than find room', async () => {
  for (let number = 1; number <= 11; number += 1) await courseToday(shop, 0, { name: `강좌 ${number}` });
  const { lessons, more } = await board();
  expect([lessons.length, more]).toEqual([9, 2]);
});
