import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const QUARTER = { firstDay: '2026-04-01', lastDay: '2026-06-30' };
const report = (days = QUARTER) => shop.as('centre').centrePaper.districtReport({ ...days, format: 'csv' });

/** Six people in a course: four come, one has an excuse, one is absent. */
async function held(): Promise<void> {
  const { lessonId, enrolmentIds } = await courseToday(shop, 6, { fee: 0 });
  const states = ['present', 'present', 'late', 'left', 'excused', 'absent'] as const;
  for (const [index, state] of states.entries()) {
    const enrolmentId = enrolmentIds[index] ?? '';
    await shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId, state });
  }
}

it('counts lessons, heads and visits of what was held, and names nobody', async () => {
  await held();
  const { fileName, base64 } = await report();
  expect(fileName).toBe('운영 실적 2026년 2분기.csv');
  const text = Buffer.from(base64, 'base64').toString();
  // Four of the five who count: an excuse counts neither way.
  expect(text).toContain('노래교실,1,4,4,5,80');
  expect(text).not.toContain('주민1');
});

it('counts a lesson that was held and that nobody came to', async () => {
  const { lessonId } = await courseToday(shop, 0, { fee: 0 });
  await shop.as('centre').attendance.close({ ...command(), lessonId });
  const text = Buffer.from((await report()).base64, 'base64').toString();
  expect(text).toContain('노래교실,1,0,0,0,');
});

it('is named after its month, or its days', async () => {
  await held();
  const may = { firstDay: '2026-05-01', lastDay: '2026-05-31' };
  expect((await report(may)).fileName).toBe('운영 실적 2026년 5월.csv');
  const days = { firstDay: '2026-05-02', lastDay: '2026-05-20' };
  expect((await report(days)).fileName).toBe('운영 실적 2026-05-02 ~ 2026-05-20.csv');
});

it('NOTHING_HELD, PERIOD_EMPTY', async () => {
  expect((await failure(report())).code).toBe('NOTHING_HELD');
  const backwards = { firstDay: '2026-06-30', lastDay: '2026-04-01' };
  expect((await failure(report(backwards))).code).toBe('PERIOD_EMPTY');
});
