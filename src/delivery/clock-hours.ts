import { koreaTime } from '../base/korea-time.ts';

/** A span of the Korean clock in minutes of the day; past midnight `to` is below `from`. */
export interface ClockHours {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

function minuteOf(atMs: number): number {
  const { hour, minute } = koreaTime(atMs);
  return hour * 60 + minute;
}

/** Whether an instant is within the hours. The same minute at both ends is all day. */
export function isWithin({ from, to }: ClockHours, atMs: number): boolean {
  const minute = minuteOf(atMs);
  if (from === to) return true;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The next instant after `atMs` at which the clock shows this minute of the day. */
export function nextAt(minute: number, atMs: number): number {
  const midnightMs = atMs - (atMs % MINUTE_MS) - minuteOf(atMs) * MINUTE_MS;
  const todayMs = midnightMs + minute * MINUTE_MS;
  return todayMs > atMs ? todayMs : todayMs + DAY_MS;
}

/** How much of a span was within the hours. Of a longer span only its last day counts. */
export function msWithin(hours: ClockHours, fromMs: number, toMs: number): number {
  let sum = 0;
  let atMs = Math.max(fromMs, toMs - DAY_MS);
  while (atMs < toMs) {
    const edgeMs = Math.min(toMs, nextAt(hours.from, atMs), nextAt(hours.to, atMs));
    if (isWithin(hours, atMs)) sum += edgeMs - atMs;
    atMs = edgeMs;
  }
  return sum;
}
