import type { DeliveryOrder } from './order.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Nobody orders dinner for next year: a date that far off is a slip of the finger. */
const AHEAD_MAX_MS = 60 * DAY_MS;
/** The clock looks each second: what begins later than this was not seen when its time came. */
const ON_TIME_MS = 2 * MINUTE_MS;

type Reserved = Pick<DeliveryOrder, 'reserveAtMs'>;

/**
 * When the kitchen begins an order that is wanted at a certain time; undefined for one that it begins at
 * once: nothing is reserved, or the time left is no longer than the cooking takes.
 *
 * @param leadMinutes Between done and wanted: packing, and the way there.
 */
export function startOf(
  { reserveAtMs }: Reserved,
  cookMinutes: number,
  leadMinutes: number,
  nowMs: number,
): number | undefined {
  if (reserveAtMs === null) return undefined;
  const startAtMs = reserveAtMs - (cookMinutes + leadMinutes) * MINUTE_MS;
  return startAtMs > nowMs ? startAtMs : undefined;
}

/** Until when an order is to be cooked: a reserved one counts from its own start. */
export function cookByMs(order: {
  readonly startAtMs: number | null;
  readonly acceptedAtMs: number | null;
  readonly cookMinutes: number | null;
}): number {
  return (order.startAtMs ?? order.acceptedAtMs ?? 0) + (order.cookMinutes ?? 0) * MINUTE_MS;
}

/** Minutes by which a start was missed, the program having been off; 0 when it was not. */
export function minutesMissed(startAtMs: number, nowMs: number): number {
  return nowMs - startAtMs < ON_TIME_MS ? 0 : Math.floor((nowMs - startAtMs) / MINUTE_MS);
}

/** What is wrong with a wanted time; undefined when nothing is. */
export function faultOfReservation(
  reserveAtMs: number,
  nowMs: number,
): 'RESERVED_PAST' | 'RESERVED_TOO_FAR' | undefined {
  if (reserveAtMs <= nowMs) return 'RESERVED_PAST';
  return reserveAtMs > nowMs + AHEAD_MAX_MS ? 'RESERVED_TOO_FAR' : undefined;
}
