import { isWithin, type ClockHours } from './clock-hours.ts';
import { orderTotals, type DeliveryOrder } from './order.ts';

/** What a shop lets be taken without a person, of one channel. A channel without a rule waits for one. */
export interface AutoAcceptRule {
  readonly channelId: string;
  /** Null is all day. */
  readonly hours: ClockHours | null;
  readonly onlyPrepaid: boolean;
  /** What the customer pays, in won; null is any amount. */
  readonly upTo: number | null;
  /** Only while fewer orders than this are being cooked; null is any number. */
  readonly openOrders: number | null;
  readonly cookMinutes: number;
}

/** How the shop is at the instant at which the order comes in. */
export interface ShopNow {
  readonly atMs: number;
  /** The order came while the counter was off or its line was dead: a person looks at it. */
  readonly isHeld: boolean;
  readonly isPaused: boolean;
  /** Orders that are taken and not yet ready. */
  readonly openOrders: number;
  /** A request to the shop is left to a person. */
  readonly asksForRequests: boolean;
  /** The kitchen would not hear of it: its printer is known to be out of order. */
  readonly isKitchenDeaf: boolean;
  readonly hasSoldOut: boolean;
  /** What busy mode adds. */
  readonly extraMinutes: number;
}

/** Why an order waits for a person, in order of precedence: the first that applies is the answer. */
export const WAITS_FOR_PERSON = [
  'noRule',
  'held',
  'paused',
  'outOfHours',
  'reserved',
  'notPrepaid',
  'overAmount',
  'tooManyOpen',
  'soldOut',
  'request',
  'kitchenDeaf',
] as const;
export type WaitsForPerson = (typeof WAITS_FOR_PERSON)[number];

/** The longest cooking time that an order can be taken with. */
export const COOK_MINUTES_MAX = 240;

/** Whether an order is taken by itself, with its cooking time; else why a person has to take it. */
export function autoAcceptance(
  rule: AutoAcceptRule | undefined,
  order: Pick<
    DeliveryOrder,
    'items' | 'deliveryFee' | 'discounts' | 'payment' | 'shopRequest' | 'reserveAtMs'
  >,
  now: ShopNow,
): { readonly cookMinutes: number } | { readonly waits: WaitsForPerson } {
  if (rule === undefined) return { waits: 'noRule' };
  if (now.isHeld) return { waits: 'held' };
  if (now.isPaused) return { waits: 'paused' };
  if (rule.hours !== null && !isWithin(rule.hours, now.atMs)) return { waits: 'outOfHours' };
  if (order.reserveAtMs !== null) return { waits: 'reserved' };
  if (rule.onlyPrepaid && order.payment !== 'prepaid') return { waits: 'notPrepaid' };
  if (rule.upTo !== null && orderTotals(order).payable > rule.upTo) return { waits: 'overAmount' };
  if (rule.openOrders !== null && now.openOrders >= rule.openOrders) return { waits: 'tooManyOpen' };
  if (now.hasSoldOut) return { waits: 'soldOut' };
  if (now.asksForRequests && order.shopRequest !== '') return { waits: 'request' };
  if (now.isKitchenDeaf) return { waits: 'kitchenDeaf' };
  return { cookMinutes: Math.min(COOK_MINUTES_MAX, rule.cookMinutes + now.extraMinutes) };
}
