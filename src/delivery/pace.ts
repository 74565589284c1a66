import { nextAt, type ClockHours } from './clock-hours.ts';

/** How long no orders are taken (주문 잠시 멈춤). Each has its end: a shop that forgets is not closed for ever. */
export const PAUSE_LENGTHS = ['15', '30', '60', 'opening'] as const;
export type PauseLength = (typeof PAUSE_LENGTHS)[number];

/** What busy mode (바쁨) adds to the cooking time, and for how long, in minutes. */
export const BUSY_EXTRA = [10, 20, 30] as const;
export const BUSY_LENGTHS = [30, 60, 90] as const;

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/**
 * When a pause ends by itself. `opening` is when the shop next opens on another business day; a shop that has
 * not said when it opens gets the start of the next business day.
 */
export function pauseEnd(
  length: PauseLength,
  atMs: number,
  shop: { readonly openingHours: ClockHours | null; readonly dayStartsAtHour: number },
): number {
  if (length !== 'opening') return atMs + Number(length) * MINUTE_MS;
  const newDayMs = nextAt((shop.dayStartsAtHour * HOUR_MINUTES) % DAY_MINUTES, atMs);
  if (shop.openingHours === null) return newDayMs;
  // Opening at the very start of the business day is that start.
  return nextAt(shop.openingHours.from, newDayMs - 1);
}

export interface Busy {
  readonly minutes: number;
  /** Null lasts until somebody ends it. */
  readonly untilMs: number | null;
}

/** What busy mode adds at an instant, in minutes. */
export function extraMinutes(busy: Busy | undefined, atMs: number): number {
  return busy !== undefined && (busy.untilMs === null || busy.untilMs > atMs) ? busy.minutes : 0;
}
