import { afterEach, beforeEach, expect, it } from 'vitest';
import { courseToday, markLessons } from '../support/attendance.ts';
import { apply, failureCode, openCourse } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

/** The course of six Thursdays, of which five are over, a quarter later. */
const NEXT = { term: '2026-3', name: '노래교실' } as const;

let shop: TestShop;
let personId: string;
let earlier: Awaited<ReturnType<typeof courseToday>>;
beforeEach(async () => {
  shop = await openTestShop();
  earlier = await courseToday(shop, 2);
  [personId = ''] = earlier.personIds;
  shop.clock.nowMs = Date.parse('2026-06-12T10:00:00+09:00');
});
afterEach(() => shop.close());

const preview = (programmeId: string, change: object = {}) => {
  const about = { way: 'desk' as const, isResident: true, reductionIds: [], isProofSeen: false, ...change };
  return shop.as('centre').enrolment.preview({ programmeId, personId, ...about });
};
const mark = (...states: Parameters<typeof markLessons>[2]) =>
  markLessons(shop, { ...earlier, enrolmentId: earlier.enrolmentIds[0] ?? '' }, states);
const bar = (attendanceBar: 'off' | 'sameCourse' | 'allCourses') =>
  shop.client.settings.save({ ...command(), settings: { attendanceBar } });

it('who came too rarely last term is refused with the figures, and taken with a reason', async () => {
  await mark('present', 'absent', 'absent', 'late', 'absent');
  const programmeId = await openCourse(shop, NEXT);
  const { refusals, mayOverride, tooRare } = await preview(programmeId);
  expect([refusals, mayOverride]).toEqual([['tooRare'], true]);
  // The first lesson was before the sign-up.
  expect(tooRare).toEqual({ programmeName: '노래교실', came: 2, counted: 5, rateBp: 4_000, neededBp: 5_000 });
  expect(await failureCode(apply(shop, programmeId, personId))).toBe('ENROLMENT_REFUSED');
  expect((await apply(shop, programmeId, personId, { overrideReason: '병원에 계셨음' })).state).toBe(
    'selected',
  );
});

it('excused lessons do not count, and whoever was not marked counts as absent', async () => {
  await mark('present', 'excused', 'excused', 'absent');
  const programmeId = await openCourse(shop, NEXT);
  expect((await preview(programmeId)).refusals).toEqual([]);
  const [, lesson] = earlier.lessonIds.slice(3);
  await markLessons(shop, { lessonIds: [lesson ?? ''], enrolmentId: earlier.enrolmentIds[1] ?? '' }, [
    'present',
  ]);
  expect((await preview(programmeId)).tooRare).toMatchObject({ came: 1, counted: 3 });
});

it('as far as the centre goes: not at all, the same course, or every course', async () => {
  await mark('absent');
  const same = await openCourse(shop, NEXT);
  const other = await openCourse(shop, { ...NEXT, name: '서예교실' });
  const later = await openCourse(shop, { ...NEXT, term: '2026-4' });
  const refused = async () => {
    const all = await Promise.all([same, other, later].map(programmeId => preview(programmeId)));
    return all.map(({ refusals }) => refusals.includes('tooRare'));
  };
  expect(await refused()).toEqual([true, true, false]);
  await bar('sameCourse');
  expect(await refused()).toEqual([true, false, false]);
  await bar('off');
  expect(await refused()).toEqual([false, false, false]);
});

it('of a course that the centre cancelled nothing follows', async () => {
  await mark('absent');
  const off = { ...command(), programmeId: earlier.programmeId, state: 'cancelled', reason: '공사' } as const;
  await shop.as('centre').programme.setState(off);
  expect((await preview(await openCourse(shop, NEXT))).refusals).toEqual([]);
});
