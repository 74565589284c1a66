import { dateText, koreaTime } from '../base/korea-time.ts';
import type { CentreRules } from './centre-rules.ts';
import type { EnrolmentState } from './enrolment-states.ts';

/** Who came to a lesson (출석), and what counts as having come. */
export const ATTENDANCE_STATES = ['present', 'late', 'left', 'excused', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

export interface LessonTime {
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A day and a minute of it, in Korea. */
export interface Moment {
  readonly date: string;
  readonly minute: number;
}

export function momentOf(atMs: number): Moment {
  const { hour, minute } = koreaTime(atMs);
  return { date: dateText(atMs), minute: hour * 60 + minute };
}

/** Who is in the course: a seat that is only offered is nobody's yet. */
export const isEnrolled = (state: EnrolmentState): boolean =>
  ['selected', 'paid', 'finished'].includes(state);

/** Whether somebody in this state is a head that was in the room. */
export const hasCome = (state: AttendanceState | null): boolean =>
  state === 'present' || state === 'late' || state === 'left';

/** Whether it can be said yet who is there. Afterwards it always can: lists are filled in later. */
export function mayMark(lesson: LessonTime, now: Moment, rules: Doors): boolean {
  if (lesson.date !== now.date) return lesson.date < now.date;
  return now.minute >= opensMinute(lesson, rules);
}

type Doors = Pick<CentreRules, 'opensBeforeMinutes'>;

/** The minute of its day from which a lesson takes people in. */
export const opensMinute = ({ startMinute }: Pick<LessonTime, 'startMinute'>, rules: Doors): number =>
  Math.max(0, startMinute - rules.opensBeforeMinutes);

export const hasBegun = ({ date, startMinute }: LessonTime, now: Moment): boolean =>
  date < now.date || (date === now.date && now.minute >= startMinute);

/** Whether a card that is scanned now can be meant for this lesson. */
export const isOnNow = (lesson: LessonTime, now: Moment, rules: Doors): boolean =>
  lesson.date === now.date && mayMark(lesson, now, rules) && now.minute < lesson.endMinute;

export const isOverAt = ({ date, endMinute }: LessonTime, now: Moment): boolean =>
  date < now.date || (date === now.date && now.minute >= endMinute);

/** Of a day's lessons those that everybody sees: on now, or else the next, with all that begin with it. */
export function lessonsToShow<L extends LessonTime>(
  lessons: readonly L[],
  now: Moment,
  rules: Doors,
): readonly L[] {
  const on = lessons.filter(lesson => isOnNow(lesson, now, rules));
  if (on.length > 0) return on;
  const ahead = lessons.filter(lesson => lesson.date === now.date && !hasBegun(lesson, now));
  const next = Math.min(...ahead.map(({ startMinute }) => startMinute));
  return ahead.filter(({ startMinute }) => startMinute === next);
}

/** What somebody is who comes in now. Of a lesson of another day nobody can tell any more. */
export function arrival(
  { date, startMinute }: LessonTime,
  now: Moment,
  { lateAfterMinutes }: Pick<CentreRules, 'lateAfterMinutes'>,
): 'present' | 'late' {
  return date === now.date && now.minute > startMinute + lateAfterMinutes ? 'late' : 'present';
}

/** Whether somebody who goes out now leaves before the lesson is as good as over. */
export function leavesEarly(
  { date, endMinute }: LessonTime,
  now: Moment,
  { leftBeforeMinutes }: Pick<CentreRules, 'leftBeforeMinutes'>,
): boolean {
  return date === now.date && now.minute < endMinute - leftBeforeMinutes;
}

/** Whether somebody was on the list of a lesson: whoever signs up later has not missed it. */
export const wasExpected = ({ date }: Pick<LessonTime, 'date'>, appliedAtMs: number): boolean =>
  dateText(appliedAtMs) <= date;

/** The lessons of somebody that their rate is made of. */
export interface Counted {
  readonly came: number;
  readonly absent: number;
  /** Of lessons of days gone by in which others were marked, and this one was expected. */
  readonly unmarked: number;
}

/**
 * The rate of attendance (출석률) in basis points. Excused lessons (공결) do not count. A lesson of which
 * anything has been said and that nobody has closed (마감) is over with its day: whoever is not marked in it
 * was absent, as if it had been closed. Null is none yet.
 */
export function attendanceRateBp({ came, absent, unmarked }: Counted): number | null {
  const counted = came + absent + unmarked;
  return counted === 0 ? null : Math.floor((came * 10_000) / counted);
}

/** Of two marks of one head the one that says more: who was seen there was there. */
export function strongerMark(one: AttendanceState, other: AttendanceState): AttendanceState {
  return ATTENDANCE_STATES.find(state => state === one || state === other) ?? one;
}
