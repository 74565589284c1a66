import { dateText, koreaTime } from '../base/korea-time.ts';

/** Who came to a lesson (출석), and what counts as having come. */
export const ATTENDANCE_STATES = ['present', 'late', 'left', 'excused', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** Whoever is let in this long after the beginning is late. No rule says how long: most centres wait ten. */
export const LATE_AFTER_MINUTES = 10;
/** Doors open an hour before: nobody is there earlier, and an event takes that long to fill. */
const OPENS_BEFORE_MINUTES = 60;

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

/** Whether somebody in this state is a head that was in the room. */
export const hasCome = (state: AttendanceState | null): boolean =>
  state === 'present' || state === 'late' || state === 'left';

/** Whether it can be said yet who is there. Afterwards it always can: lists are filled in later. */
export function mayMark({ date, startMinute }: LessonTime, now: Moment): boolean {
  if (date !== now.date) return date < now.date;
  return now.minute >= startMinute - OPENS_BEFORE_MINUTES;
}

export const hasBegun = ({ date, startMinute }: LessonTime, now: Moment): boolean =>
  date < now.date || (date === now.date && now.minute >= startMinute);

/** Whether a card that is scanned now can be meant for this lesson. */
export const isOnNow = (lesson: LessonTime, now: Moment): boolean =>
  lesson.date === now.date && mayMark(lesson, now) && now.minute < lesson.endMinute;

export const isOverAt = ({ date, endMinute }: LessonTime, now: Moment): boolean =>
  date < now.date || (date === now.date && now.minute >= endMinute);

/** Of a day's lessons those that everybody sees: on now, or else the next, with all that begin with it. */
export function lessonsToShow<L extends LessonTime>(lessons: readonly L[], now: Moment): readonly L[] {
  const on = lessons.filter(lesson => isOnNow(lesson, now));
  if (on.length > 0) return on;
  const ahead = lessons.filter(lesson => lesson.date === now.date && !hasBegun(lesson, now));
  const next = Math.min(...ahead.map(({ startMinute }) => startMinute));
  return ahead.filter(({ startMinute }) => startMinute === next);
}

/** What somebody is who comes in now. Of a lesson of another day nobody can tell any more. */
export function arrival({ date, startMinute }: LessonTime, now: Moment): 'present' | 'late' {
  return date === now.date && now.minute > startMinute + LATE_AFTER_MINUTES ? 'late' : 'present';
}

/** The rate of attendance (출석률) in basis points: excused lessons (공결) do not count. Null is none yet. */
export function attendanceRateBp(states: { readonly came: number; readonly absent: number }): number | null {
  const counted = states.came + states.absent;
  return counted === 0 ? null : Math.floor((states.came * 10_000) / counted);
}

/** Of two marks of one head the one that says more: who was seen there was there. */
export function strongerMark(one: AttendanceState, other: AttendanceState): AttendanceState {
  return ATTENDANCE_STATES.find(state => state === one || state === other) ?? one;
}
