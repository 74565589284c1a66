import { addDays, weekdayOf } from '../base/dates.ts';

/** When a programme meets. Minutes are those of the day, 0 to 1,440. */
export interface LessonPlan {
  readonly firstDay: string;
  readonly lastDay: string;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
  readonly count: number;
  /** Whether a lesson that falls on a closed day is held later (보강); else it falls out. */
  readonly makesUp: boolean;
}

export interface PlannedLessons {
  /** The days of the lessons, in order; the first is lesson 1 (1회차). */
  readonly dates: readonly string[];
  /** Days that would have been lessons, and are closed. */
  readonly closed: readonly string[];
  /** Lessons for which the period has no days left. */
  readonly missing: number;
}

/**
 * The days of a programme's lessons. A closed day, of the country or the centre's own, has none.
 *
 * Without making up, a closed day takes its lesson with it: twelve weeks with one holiday are eleven lessons,
 * as centres announce it (공휴일은 보강하지 않습니다). With it, the period goes on until there are so many.
 */
export function planLessons(plan: LessonPlan, isClosed: (date: string) => boolean): PlannedLessons {
  const dates: string[] = [];
  const closed: string[] = [];
  const taken = () => dates.length + (plan.makesUp ? 0 : closed.length);
  for (let date = plan.firstDay; date <= plan.lastDay && taken() < plan.count; date = addDays(date, 1))
    if (plan.weekdays.includes(weekdayOf(date))) (isClosed(date) ? closed : dates).push(date);
  return { dates, closed, missing: plan.count - taken() };
}
