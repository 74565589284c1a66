import type { OrderState } from './states.ts';

/**
 * A kitchen that has had its ticket for so long has begun, whether it says so or not: most shops have no
 * screen in the kitchen.
 */
const BEGUN_MS = 2 * 60 * 1000;

/** What a channel's cancellation meets. */
export interface CancelledOrder {
  readonly state: OrderState;
  readonly version: number;
  readonly acceptedAtMs: number | null;
  /** The kitchen has said that it has begun. */
  readonly hasStarted: boolean;
  /** The shop has said before that it goes on. */
  readonly isRefused: boolean;
}

/**
 * What becomes of an order that its channel takes back (domain.md E2). As long as nothing is cooked it is
 * off;
 * after that a person decides, since somebody has to bear what it has cost. A cancellation that is older than
 * the order as it stands changes nothing.
 *
 * @param version Of the cancellation; null is about the order as it stands.
 */
export function answerToCancel(
  order: CancelledOrder,
  version: number | null,
  atMs: number,
): 'cancelled' | 'asked' | 'refused' | 'same' | 'ended' {
  const { state, acceptedAtMs } = order;
  if (state === 'completed') return 'ended';
  if (state === 'cancelled' || state === 'rejected' || state === 'expired') return 'same';
  if (version !== null && version < order.version) return 'same';
  if (order.isRefused && (version === null || version === order.version)) return 'refused';
  const isBegun = order.hasStarted || atMs - (acceptedAtMs ?? atMs) >= BEGUN_MS;
  return state === 'waiting' || (state === 'accepted' && !isBegun) ? 'cancelled' : 'asked';
}
