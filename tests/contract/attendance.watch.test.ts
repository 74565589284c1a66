import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday } from '../support/attendance.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, ring } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the screen hears that it has to read again, and nothing of who came', async () => {
  const { lessonId, enrolmentIds } = await courseToday(shop, 1);
  const [enrolmentId = ''] = enrolmentIds;
  const stop = new AbortController();
  const events = await shop.as('attendance').attendance.watch(undefined, { signal: stop.signal });
  expect((await events.next()).value).toEqual({ kind: 'changed' });
  const next = events.next();
  let isTold = false;
  void next.then(() => (isTold = true));
  await ring(shop.client, 1_000);
  expect(isTold).toBe(false);
  await shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId, state: 'present' });
  expect((await next).value).toEqual({ kind: 'changed' });
  stop.abort();
});
