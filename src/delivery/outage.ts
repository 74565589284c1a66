import type { DeliveryOrder } from './order.ts';

/** Why an order is held for a person (끊긴 동안 들어온 주문), in order of precedence. */
export const HELD_WHYS = ['overdue', 'outage', 'late'] as const;
export type HeldWhy = (typeof HELD_WHYS)[number];

const MINUTE_MS = 60_000;

/**
 * Whether an order that comes in now was on its way too long to be taken as a new one: its customer may have
 * given up, and its channel may have called it off.
 *
 * @param now `backAtMs` is when the counter came back from being off for longer than `lateMinutes`; null is
 *   never.
 */
export function heldWhy(
  order: Pick<DeliveryOrder, 'orderedAtMs' | 'acceptByMs'>,
  now: { readonly atMs: number; readonly backAtMs: number | null; readonly lateMinutes: number },
): HeldWhy | undefined {
  if (order.acceptByMs !== null && order.acceptByMs <= now.atMs) return 'overdue';
  // A burst of all that piled up comes within seconds of the start, and some of it is not old yet.
  if (now.backAtMs !== null && order.orderedAtMs < now.backAtMs) return 'outage';
  if (now.atMs - order.orderedAtMs > now.lateMinutes * MINUTE_MS) return 'late';
  return undefined;
}
