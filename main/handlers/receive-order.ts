import { autoAcceptance, type WaitsForPerson } from '../../src/delivery/auto-accept.ts';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import { heldWhy } from '../../src/delivery/outage.ts';
import { extraMinutes } from '../../src/delivery/pace.ts';
import { soldOutDishes } from '../../src/delivery/sold-out.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { Change } from './change.ts';
import { acceptByItself } from './order-moves.ts';
import { receiptPrinter } from './printing.ts';
import { channelOf } from './views/delivery.ts';

/**
 * What becomes of an order in the moment in which it comes in, in the transaction that takes it down: it is
 * held for a person, accepted by itself with its papers, or rings.
 */
export function receiveOrder(work: Change, row: DeliveryOrderRow, order: DeliveryOrder): void {
  // What a person takes down is accepted by that person.
  if (channelOf(row.channel).isByHand) return;
  const isPaused = isPausedNow(work, row.channel);
  if (isPaused) work.writes.delivery.setCameInPause(row.id);
  const why = whyHeld(work, order);
  if (why !== undefined) hold(work, row, why);
  const decided = decide(work, row, order, { isHeld: why !== undefined, isPaused });
  if ('cookMinutes' in decided) acceptByItself(work, row, decided.cookMinutes);
}

/** An order that was long on its way waits for a person, and does not expire. */
export function hold(
  { writes, atMs }: Change,
  { id }: Pick<DeliveryOrderRow, 'id'>,
  why: NonNullable<DeliveryOrderRow['heldWhy']>,
): void {
  writes.delivery.setHeld(id, { atMs, why });
  writes.delivery.addEvent(id, { kind: 'held', detail: why, atMs });
}

function whyHeld({ reads, counter, atMs }: Change, order: DeliveryOrder) {
  const backAtMs = reads.orderFlow.watch()?.backAtMs ?? null;
  const { lateMinutes } = counter.settings().orderFlow;
  return heldWhy(order, { atMs, backAtMs, lateMinutes });
}

export function isPausedNow({ reads, atMs }: Pick<Change, 'reads' | 'atMs'>, channel: string): boolean {
  return reads.orderFlow.pauses().some(pause => pause.channel === channel && pause.untilMs > atMs);
}

function decide(
  work: Change,
  row: DeliveryOrderRow,
  order: DeliveryOrder,
  { isHeld, isPaused }: { readonly isHeld: boolean; readonly isPaused: boolean },
): { readonly cookMinutes: number } | { readonly waits: WaitsForPerson } {
  const { reads, counter, atMs } = work;
  const { autoAccept, asksForRequests, asksWhenKitchenDeaf } = counter.settings().orderFlow;
  const rule = autoAccept.find(({ channelId }) => channelId === row.channel);
  return autoAcceptance(rule, order, {
    atMs,
    isHeld,
    isPaused,
    openOrders: reads.delivery.cookingCount(),
    asksForRequests,
    isKitchenDeaf: asksWhenKitchenDeaf && isKitchenDeaf(work),
    hasSoldOut: soldOutDishes({ ...order, channelId: row.channel }, reads.soldOut.now(), atMs).length > 0,
    extraMinutes: extraMinutes(reads.orderFlow.busy(), atMs),
  });
}

/** Whether the printer that the kitchen's papers go to is missing, or known to be out of order. */
function isKitchenDeaf({ counter, reads }: Change): boolean {
  const printer = receiptPrinter(counter, reads);
  if (printer === undefined) return true;
  const status = counter.devices.status().find(({ id }) => id === printer.id);
  return (
    status === undefined || status.reason !== null || status.state === 'failed' || status.paper === 'out'
  );
}
