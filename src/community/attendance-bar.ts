import { attendanceRateBp, type Counted } from './attendance.ts';

/**
 * Whom it keeps out of the next term that they came too rarely in the last (수강 제한): nobody, whoever wants
 * the same course again, or from every course.
 */
export type AttendanceBar = 'off' | 'sameCourse' | 'allCourses';

/** How often somebody came to a course of the term before. */
export interface AttendedCourse extends Counted {
  readonly programmeName: string;
  /** It is the course that they sign up for now, a term earlier. */
  readonly isSame: boolean;
}

/** What bars somebody, with its figures: people ask. */
export interface TooRare {
  readonly programmeName: string;
  readonly came: number;
  readonly counted: number;
  readonly rateBp: number;
  readonly neededBp: number;
}

/** The course of the last term to which somebody came too rarely, the worst of several; null is none. */
export function tooRare(
  courses: readonly AttendedCourse[],
  bar: AttendanceBar,
  neededBp: number,
): TooRare | null {
  if (bar === 'off') return null;
  const rare = courses
    .filter(({ isSame }) => isSame || bar === 'allCourses')
    .flatMap(({ programmeName, ...counted }) => {
      const rateBp = attendanceRateBp(counted);
      if (rateBp === null || rateBp >= neededBp) return [];
      const { came, absent, unmarked } = counted;
      return [{ programmeName, came, counted: came + absent + unmarked, rateBp, neededBp }];
    });
  return rare.toSorted((one, other) => one.rateBp - other.rateBp)[0] ?? null;
}
