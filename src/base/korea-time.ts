/**
 * Dates and times of Korea, written by hand: Korea keeps UTC+9 all year, and the text that `Intl` gives for
 * ko-KR changes between ICU versions, which printed and tested text must not.
 */

const KOREA_OFFSET_MS = 9 * 60 * 60 * 1000;
const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'] as const;

export interface KoreaTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Splits an instant (milliseconds since 1970, UTC) into the fields of a Korean wall clock. */
export function koreaTime(atMs: number): KoreaTime {
  const shifted = new Date(atMs + KOREA_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** `2026-05-14`. */
export function dateText(atMs: number): string {
  const time = koreaTime(atMs);
  return `${time.year}-${two(time.month)}-${two(time.day)}`;
}

/** `2026-05`. */
export function monthText(atMs: number): string {
  return dateText(atMs).slice(0, 7);
}

/** The instants of a month of the Korean calendar, half-open. @param month `2026-05`. */
export function monthRange(month: string): { readonly fromMs: number; readonly toMs: number } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const start = (of: number) => Date.UTC(year, of - 1, 1) - KOREA_OFFSET_MS;
  return { fromMs: start(number), toMs: start(number + 1) };
}

/** `14:09`. */
export function clockText(atMs: number): string {
  const time = koreaTime(atMs);
  return `${two(time.hour)}:${two(time.minute)}`;
}

/** `2026-05-14 14:09:07`. */
export function dateTimeText(atMs: number): string {
  return `${dateText(atMs)} ${clockText(atMs)}:${two(koreaTime(atMs).second)}`;
}

/** The one-letter Korean weekday of an instant, such as 목. */
export function weekdayText(atMs: number): string {
  return WEEKDAYS[koreaTime(atMs).weekday] ?? '';
}

/**
 * The business date (영업일) of an instant: a shop that is open past midnight still sells on the day before.
 *
 * @param dayStartsAtHour Hour of the Korean clock, 0 to 23, at which a new business day begins.
 */
export function businessDate(atMs: number, dayStartsAtHour: number): string {
  return dateText(atMs - dayStartsAtHour * 60 * 60 * 1000);
}
