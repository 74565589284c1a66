import { businessDate } from '../../src/base/korea-time.ts';
import { itemChanges } from '../../src/delivery/difference.ts';
import { orderTotals, type DeliveryOrder } from '../../src/delivery/order.ts';
import { isEnded, type OrderState } from '../../src/delivery/states.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { Change } from './change.ts';
import { readAgain } from './order-moves.ts';
import { printOrderChange } from './print-order.ts';
import { receiveOrder } from './receive-order.ts';
import { planAnew } from './reservations.ts';
import { channelOf, contentOf, printedItems, type OrderContent } from './views/delivery.ts';

/** What became of an order that a channel sent. */
export interface TakenOrder {
  readonly orderId: string;
  /** `same`: it was here, and nothing has happened. `ended`: it is over, and cannot change any more. */
  readonly outcome: 'new' | 'same' | 'changed' | 'ended';
  readonly state: OrderState;
}

const MINUTE_MS = 60_000;

/** Whether an order that says no time waits no longer than is usual with its channel. */
interface Waits {
  readonly expires: boolean;
}

/**
 * The one inbox: whichever way an order comes in, it goes through here. One order of a channel is one order
 * however often it is sent; another version of it changes it, and the kitchen gets the difference on paper.
 */
export function takeOrder(
  work: Change,
  channelId: string,
  order: DeliveryOrder,
  waits: Waits = { expires: true },
): TakenOrder {
  const before = work.reads.delivery.findExternal(channelId, order.externalId);
  if (before === undefined) return addOrder(work, channelId, order, waits);
  const { id: orderId, state } = before;
  if (order.version <= before.version) return { orderId, outcome: 'same', state };
  if (isEnded(state)) return { orderId, outcome: 'ended', state };
  work.writes.delivery.change({ ...before, ...rowOf(work, channelId, order, waits), id: orderId });
  const detail = `${before.version} → ${order.version}`;
  work.writes.delivery.addEvent(orderId, { kind: 'changed', detail, atMs: work.atMs });
  if (state !== 'waiting')
    printOrderChange(work, readAgain(work, orderId), changesOf(before, order), isAskedAnew(before, order));
  planAnew(work, before, readAgain(work, orderId));
  return { orderId, outcome: 'changed', state };
}

function addOrder(work: Change, channelId: string, order: DeliveryOrder, waits: Waits): TakenOrder {
  const orderId = work.newId();
  work.writes.delivery.add({ ...rowOf(work, channelId, order, waits), id: orderId });
  const detail = channelOf(channelId).name;
  work.writes.delivery.addEvent(orderId, { kind: 'received', detail, atMs: work.atMs });
  receiveOrder(work, readAgain(work, orderId), order);
  return { orderId, outcome: 'new', state: readAgain(work, orderId).state };
}

function changesOf(before: DeliveryOrderRow, { items }: DeliveryOrder) {
  return itemChanges(printedItems(before) ?? [], items);
}

/** Whether the kitchen is asked for something else than its papers say. */
function isAskedAnew(before: DeliveryOrderRow, order: DeliveryOrder): boolean {
  const { shopRequest, wantsCutlery } = contentOf(before);
  return shopRequest !== order.shopRequest || wantsCutlery !== order.wantsCutlery;
}

function rowOf({ counter, atMs }: Change, channel: string, order: DeliveryOrder, { expires }: Waits) {
  const { items, shopRequest, wantsCutlery, deliveryFee, discounts, person, more = [], ...facts } = order;
  const content: OrderContent = { items, shopRequest, wantsCutlery, deliveryFee, discounts };
  const { acceptMinutes } = channelOf(channel);
  const limit = acceptMinutes === null || !expires ? null : atMs + acceptMinutes * MINUTE_MS;
  return {
    ...facts,
    channel,
    acceptByMs: order.acceptByMs ?? limit,
    // A reserved order belongs to the day that it is for, unless that is over: nobody would look there.
    businessDate: businessDate(Math.max(order.reserveAtMs ?? atMs, atMs), counter.settings().dayStartsAtHour),
    receivedAtMs: atMs,
    ringsSinceMs: atMs,
    payable: orderTotals(order).payable,
    contentJson: JSON.stringify(content),
    personJson: JSON.stringify(person),
    moreJson: more.length === 0 ? null : JSON.stringify(more),
  };
}

/** Whether two orders of one number say the same: what is cooked, asked for, paid and where it goes. */
export function isSameOrder(one: DeliveryOrder, other: DeliveryOrder): boolean {
  return whatItSays(one) === whatItSays(other);
}

function whatItSays(order: DeliveryOrder): string {
  const { kind, items, shopRequest, wantsCutlery, payment, reserveAtMs, deliveryFee } = order;
  const { discounts, person } = order;
  const money = [payment, deliveryFee, discounts];
  return JSON.stringify([kind, items, shopRequest, wantsCutlery, reserveAtMs, person, ...money]);
}
