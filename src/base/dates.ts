/** Arithmetic on dates of the Korean calendar, as `2026-05-14`. */

const DAY_MS = 24 * 60 * 60 * 1000;

const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/**
 * Whether a text is a date of the calendar, written so. Every sale asks this a few times: it is arithmetic
 * and not text.
 */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The date so many days later, or earlier when `days` is below zero. */
export function addDays(date: string, days: number): string {
  return new Date(midnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The month so many months later, or earlier. @param month `2026-05`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Days from one date to another; below zero when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(midnight(date)).getUTCDay();
}
