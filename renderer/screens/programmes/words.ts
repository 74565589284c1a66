import type { TFunction } from 'i18next';
import { weekdayOf } from '../../../src/base/dates.ts';
import { minuteText } from '../../../src/community/programme.ts';

type Words = TFunction<'programmes'>;

/** `목`. @param day 0 is Sunday. */
export function weekdayName(t: Words, day: number): string {
  const names = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const;
  return t(`weekday.${names[day] ?? 'd0'}`);
}

/** `화·목 10:00`. */
export function whenText(
  t: Words,
  { weekdays, startMinute }: { readonly weekdays: readonly number[]; readonly startMinute: number },
): string {
  // The week begins on Monday on paper, and with 0 for Sunday in the file.
  const days = weekdays.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return `${days.map(day => weekdayName(t, day)).join('·')} ${minuteText(startMinute)}`;
}

/** `5.14 (목)`. */
export function dayText(t: Words, date: string): string {
  return `${Number(date.slice(5, 7))}.${Number(date.slice(8))} (${weekdayName(t, weekdayOf(date))})`;
}

/** `14:00–15:30`. */
export function timesText(at: { readonly startMinute: number; readonly endMinute: number }): string {
  return `${minuteText(at.startMinute)}–${minuteText(at.endMinute)}`;
}

/** `2026년 2분기`. @param term `2026-2`. */
export function termName(t: Words, term: string): string {
  return t('term.name', { year: term.slice(0, 4), quarter: term.slice(5) });
}
