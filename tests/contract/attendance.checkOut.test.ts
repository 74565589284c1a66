import { afterEach, beforeEach, expect, it } from 'vitest';
import { cardOf, courseToday } from '../support/attendance.ts';
import { somebody } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const attendance = () => shop.as('centre').attendance;
const scanIn = (token: string) => attendance().checkIn({ ...command(), token, lessonId: null });
const scanOut = (token: string) => attendance().checkOut({ ...command(), token });
const MINUTE_MS = 60_000;

it('whoever goes early has left early, once, and stays a head', async () => {
  const { personIds, lessonId } = await courseToday(shop, 1);
  const card = await cardOf(shop, personIds[0] ?? '');
  await scanIn(card);
  shop.clock.advance(30 * MINUTE_MS);
  const gone = await scanOut(card);
  expect(gone).toMatchObject({ lessonId, date: '2026-05-14', row: { state: 'left' } });
  shop.clock.advance(MINUTE_MS);
  const again = await scanOut(card);
  expect(again.row).toMatchObject({ state: 'left', position: gone.row.position });
  expect(await attendance().sheet({ lessonId })).toMatchObject({ came: 1, enrolled: 1 });
});

it('whoever goes in the last ten minutes, or after the end, was there to the end', async () => {
  const { personIds } = await courseToday(shop, 1);
  const card = await cardOf(shop, personIds[0] ?? '');
  await scanIn(card);
  // Eight minutes past two; the lesson ends at half past three.
  shop.clock.advance(72 * MINUTE_MS);
  expect(await scanOut(card)).toMatchObject({ row: { state: 'present' } });
  shop.clock.advance(60 * MINUTE_MS);
  expect(await scanOut(card)).toMatchObject({ row: { state: 'present' } });
});

it('of two lessons of a day it is the one that they came to last', async () => {
  const first = await courseToday(shop, 1);
  const [personId = ''] = first.personIds;
  const card = await cardOf(shop, personId);
  await scanIn(card);
  const later = await courseToday(shop, 0, { name: '서예', startMinute: 16 * 60, endMinute: 17 * 60 });
  const centre = shop.as('centre');
  const seat = { programmeId: later.programmeId, personId, way: 'desk', isResident: true } as const;
  const usual = { reductionIds: [], isProofSeen: false, proofUntil: null, proxy: null, overrideReason: '' };
  await centre.enrolment.apply({ ...command(), ...seat, ...usual });
  shop.clock.advance(2 * 60 * MINUTE_MS);
  await scanIn(card);
  shop.clock.advance(10 * MINUTE_MS);
  expect(await scanOut(card)).toMatchObject({ lessonId: later.lessonId, row: { state: 'left' } });
  const { rows } = await centre.attendance.sheet({ lessonId: first.lessonId });
  expect(rows[0]?.state).toBe('present');
});

it('NOT_THERE: nobody goes who has not come today', async () => {
  const { personIds } = await courseToday(shop, 1);
  const [personId = ''] = personIds;
  expect((await failure(scanOut(await cardOf(shop, personId)))).code).toBe('NOT_THERE');
  const stranger = await cardOf(shop, await somebody(shop, 9));
  expect((await failure(scanOut(stranger))).code).toBe('NOT_THERE');
});

it('CARD_UNKNOWN, CARD_BLOCKED', async () => {
  const { personIds } = await courseToday(shop, 1);
  const [personId = ''] = personIds;
  expect((await failure(scanOut('8801234567893'))).code).toBe('CARD_UNKNOWN');
  const old = await cardOf(shop, personId);
  await cardOf(shop, personId);
  expect((await failure(scanOut(old))).code).toBe('CARD_BLOCKED');
});
