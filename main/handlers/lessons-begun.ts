import { hasBegun, momentOf } from '../../src/community/attendance.ts';
import type { Reads } from '../store/stores.ts';

/** The days of a programme's lessons in order, cancelled ones left out, and how many of them have begun. */
export function lessonsBegun(
  reads: Pick<Reads, 'programmes'>,
  programmeId: string,
  atMs: number,
): { readonly dates: readonly string[]; readonly begun: number } {
  const now = momentOf(atMs);
  const lessons = reads.programmes.lessons(programmeId).filter(({ state }) => state !== 'cancelled');
  return {
    dates: lessons.map(({ date }) => date).toSorted(),
    begun: lessons.filter(lesson => hasBegun(lesson, now)).length,
  };
}
