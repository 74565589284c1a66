import { required } from '../../src/base/assert.ts';
import type { OrderView } from '../../src/contract/delivery.ts';
import { isEnded, nextState, type LaterState, type OrderAct } from '../../src/delivery/states.ts';
import type { DeliveryEventKind, DeliveryOrderRow } from '../store/delivery-store.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import type { requests } from './implementer.ts';
import { beginOrPutOff } from './reservations.ts';
import { viewOrder } from './views/delivery.ts';
import { kitchenRow } from './views/kitchen.ts';

type Errors = Parameters<Parameters<typeof requests.delivery.advance.handler>[0]>[0]['errors'];

export function viewNow({ counter }: Context, orderId: string): OrderView {
  return viewOrder(counter, required(counter.reads.delivery.find(orderId), `order ${orderId}`));
}

/** The order that an act is about, if it can be done now. */
export function mayMove(work: Change, orderId: string, act: OrderAct, errors: Errors): DeliveryOrderRow {
  const row = work.reads.delivery.find(orderId);
  if (!row) throw errors.ORDER_NOT_FOUND();
  if (nextState(row.state, act, row.kind) === undefined)
    throw errors.ORDER_STATE({ data: { state: row.state } });
  return row;
}

export function accept(work: Change, row: DeliveryOrderRow, cookMinutes: number): void {
  hear(work, row);
  if (row.heldAtMs !== null) note(work, row, 'released', '');
  takeOn(work, row, cookMinutes, String(cookMinutes));
}

/** Nobody has heard of it: the screens announce it until somebody has seen it. */
export function acceptByItself(work: Change, row: DeliveryOrderRow, cookMinutes: number): void {
  takeOn(work, row, cookMinutes, `auto ${cookMinutes}`);
  work.writes.delivery.setAuto(row.id, row.version);
}

function takeOn(work: Change, row: DeliveryOrderRow, cookMinutes: number, detail: string): void {
  work.writes.delivery.setState(row.id, 'accepted', { atMs: work.atMs, cookMinutes, isEnd: false });
  note(work, row, 'accepted', detail);
  // What the kitchen is about to see: what changes from now on is shown there as a change.
  work.writes.kitchen.save(kitchenRow(work.reads, row));
  beginOrPutOff(work, readAgain(work, row.id));
}

/** What the event of a cancellation says when it was the channel's. */
export const BY_CHANNEL = 'byChannel';

/** Any other move; that somebody acts on an order is that somebody has heard of it. */
export function moveTo(work: Change, row: DeliveryOrderRow, state: LaterState, detail: string): void {
  if (state !== 'expired' && detail !== BY_CHANNEL) hear(work, row);
  // Somebody may be cooking it this minute.
  if (state === 'cancelled' && row.state === 'accepted')
    work.writes.kitchen.save({ ...kitchenRow(work.reads, row), isVoidShown: true });
  work.writes.delivery.setState(row.id, state, { atMs: work.atMs, isEnd: isEnded(state) });
  note(work, row, state, detail);
}

/** @param by Who silenced the alarm, and on which screen. */
export function hear(work: Change, row: DeliveryOrderRow, by = ''): void {
  if (row.heardAtMs !== null) return;
  work.writes.delivery.setHeard(row.id, work.atMs);
  note(work, row, 'heard', by);
}

export function note(work: Change, { id }: DeliveryOrderRow, kind: DeliveryEventKind, detail: string): void {
  work.writes.delivery.addEvent(id, { kind, detail, atMs: work.atMs });
}

/** An order as this transaction has left it. */
export function readAgain({ reads }: Pick<Change, 'reads'>, orderId: string): DeliveryOrderRow {
  return required(reads.delivery.find(orderId), `order ${orderId}`);
}
