import { required } from '../../src/base/assert.ts';
import type { AttendanceState } from '../../src/community/attendance.ts';
import type { ProgrammeFacts } from '../../src/contract/programme.ts';
import { apply, openCourse, somebody } from './enrolments.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** Thursdays at two: the second lesson began eight minutes before the time of the test's clock. */
const THURSDAYS: Partial<ProgrammeFacts> = {
  term: '2026-2',
  firstDay: '2026-05-07',
  lastDay: '2026-06-25',
  weekdays: [4],
  startMinute: 14 * 60,
  endMinute: 15 * 60 + 30,
  lessonCount: 6,
  makesUp: false,
  capacity: 20,
  name: '노래교실',
};

export interface Attended {
  readonly programmeId: string;
  /** The lesson of today. */
  readonly lessonId: string;
  readonly laterId: string;
  /** All of them from today on, in their order. */
  readonly lessonIds: readonly string[];
  readonly personIds: readonly string[];
  readonly enrolmentIds: readonly string[];
}

/** A course with a lesson now, and so many people in it. */
export async function courseToday(
  shop: TestShop,
  count: number,
  facts: Partial<ProgrammeFacts> = {},
): Promise<Attended> {
  const programmeId = await openCourse(shop, { ...THURSDAYS, ...facts });
  const { lessonList } = await shop.as('centre').programme.get({ programmeId });
  const personIds: string[] = [];
  const enrolmentIds: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const personId = await somebody(shop, number);
    personIds.push(personId);
    enrolmentIds.push((await apply(shop, programmeId, personId)).id);
  }
  const on = (date: string) =>
    required(
      lessonList.find(lesson => lesson.date === date),
      date,
    ).id;
  const lessonIds = lessonList.filter(({ date }) => date >= '2026-05-14').map(({ id }) => id);
  const named = { lessonId: on('2026-05-14'), laterId: on('2026-05-21'), lessonIds };
  return { programmeId, ...named, personIds, enrolmentIds };
}

/** What somebody was in one lesson after the other. */
export async function markLessons(
  shop: TestShop,
  { lessonIds, enrolmentId }: { readonly lessonIds: readonly string[]; readonly enrolmentId: string },
  states: readonly AttendanceState[],
): Promise<void> {
  for (const [index, state] of states.entries()) {
    const lessonId = required(lessonIds[index], `lesson ${index}`);
    await shop.as('centre').attendance.mark({ ...command(), lessonId, enrolmentId, state });
  }
}

export async function cardOf(shop: TestShop, personId: string): Promise<string> {
  const { token } = await shop.as('centre').person.issueCard({ ...command(), personId });
  return required(token, 'card');
}
