import type { OrderKind } from './order.ts';
import type { OrderState } from './states.ts';

/** An order, as far as customers who wait for theirs may see it. */
export interface NumberedOrder {
  readonly displayNumber: string;
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly acceptedAtMs: number | null;
  readonly readyAtMs: number | null;
  readonly endedAtMs: number | null;
}

export interface CustomerNumbers {
  /** Whatever was taken first stands first. */
  readonly preparing: readonly string[];
  /** The newest first. */
  readonly ready: readonly ReadyNumber[];
}

export interface ReadyNumber {
  readonly number: string;
  readonly readyAtMs: number;
  /** When it goes: some time after it was handed over. Null has not been. */
  readonly goesAtMs: number | null;
}

const MINUTE_MS = 60_000;

/**
 * The numbers that customers see: 준비 중 and 준비 완료. What a rider takes has left for its customer, so its
 * number goes at once.
 */
export function customerNumbers(
  orders: readonly NumberedOrder[],
  settings: { readonly showsDeliveryNumbers: boolean; readonly readyStaysMinutes: number },
  nowMs: number,
): CustomerNumbers {
  const shown = orders.filter(({ kind }) => kind === 'takeout' || settings.showsDeliveryNumbers);
  const preparing = shown
    .filter(({ state }) => state === 'accepted')
    .toSorted((one, other) => (one.acceptedAtMs ?? 0) - (other.acceptedAtMs ?? 0));
  const ready = shown.flatMap((order): ReadyNumber[] => {
    const { displayNumber: number, kind, state, readyAtMs, endedAtMs } = order;
    if (readyAtMs === null) return [];
    if (state === 'ready') return [{ number, readyAtMs, goesAtMs: null }];
    if (state !== 'completed' || kind !== 'takeout' || endedAtMs === null) return [];
    const goesAtMs = endedAtMs + settings.readyStaysMinutes * MINUTE_MS;
    return goesAtMs > nowMs ? [{ number, readyAtMs, goesAtMs }] : [];
  });
  return {
    preparing: preparing.map(({ displayNumber }) => displayNumber),
    ready: ready.toSorted((one, other) => other.readyAtMs - one.readyAtMs),
  };
}
