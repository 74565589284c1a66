import { dateText, koreaTime } from '../../src/base/korea-time.ts';
import type { Reads } from '../store/stores.ts';

/** The days of a programme's lessons in order, cancelled ones left out, and how many of them have begun. */
export function lessonsBegun(
  reads: Pick<Reads, 'programmes'>,
  programmeId: string,
  atMs: number,
): { readonly dates: readonly string[]; readonly begun: number } {
  const today = dateText(atMs);
  const { hour, minute } = koreaTime(atMs);
  const now = hour * 60 + minute;
  const lessons = reads.programmes.lessons(programmeId).filter(({ state }) => state !== 'cancelled');
  const isBegun = ({ date, startMinute }: (typeof lessons)[number]) =>
    date < today || (date === today && startMinute <= now);
  return { dates: lessons.map(({ date }) => date).toSorted(), begun: lessons.filter(isBegun).length };
}
