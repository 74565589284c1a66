import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { logs, saveLog } from '../support/operation-logs.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('names lessons that were held until a day and have no log, and no others', async () => {
  const { lessonId, enrolmentIds, programmeId } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  const missing = async (until: string) => (await logs(shop).missing({ until })).lessons;
  expect(await missing('2026-12-31')).toEqual([]);
  await shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId, state: 'present' });
  expect(await missing('2026-05-13')).toEqual([]);
  expect(await missing('2026-05-14')).toEqual([
    { lessonId, programmeId, programmeName: '노래교실', number: 2, date: '2026-05-14', startMinute: 840 },
  ]);
  await saveLog(shop, lessonId);
  expect(await missing('2026-05-14')).toEqual([]);
});
