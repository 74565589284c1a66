import { clockText } from '../../src/base/korea-time.ts';
import { required } from '../../src/base/assert.ts';
import { minutesMissed, startOf } from '../../src/delivery/reservation.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import { changeFromOutside, type Change } from './change.ts';
import type { Counter } from './context.ts';
import { printOrder } from './print-order.ts';
import { isAhead, printedItems } from './views/delivery.ts';

/**
 * Orders for later (예약). One that is taken waits until the kitchen has to begin; what then happens is one
 * transaction with the mark that it has happened, so that no restart and no second clock prints it twice.
 */

/** An order was taken just now: the kitchen begins at once, or when its time comes. */
export function beginOrPutOff(work: Change, row: DeliveryOrderRow): void {
  const startAtMs = startFor(work, row);
  if (startAtMs !== undefined) work.writes.delivery.setStart(row.id, startAtMs);
  if (startAtMs === undefined || printsAtOnce(work)) printOrder(work, row);
}

/** Its channel has changed an order that waits for its time: it may be wanted sooner, or later. */
export function planAnew(work: Change, before: DeliveryOrderRow, row: DeliveryOrderRow): void {
  if (!isAhead(row) || before.reserveAtMs === row.reserveAtMs) return;
  work.writes.delivery.setStart(row.id, startFor(work, row) ?? work.atMs);
}

function startFor({ counter, atMs }: Change, row: DeliveryOrderRow): number | undefined {
  const { leadMinutes } = counter.settings().phoneOrders;
  return startOf(row, required(row.cookMinutes, 'cooking time of a taken order'), leadMinutes, atMs);
}

const printsAtOnce = ({ counter }: Change) => counter.settings().phoneOrders.printsReservedAtOnce;

/** The kitchen begins a reserved order: its papers come out unless they have, and its alarm rings. */
export function begin(work: Change, row: DeliveryOrderRow): void {
  const { writes, atMs } = work;
  const missed = minutesMissed(required(row.startAtMs, 'start of a reserved order'), atMs);
  writes.delivery.setReminded(row.id, atMs);
  const wanted = row.reserveAtMs === null ? '' : clockText(row.reserveAtMs);
  const detail = missed === 0 ? wanted : `${wanted} (${missed}분 지남)`;
  writes.delivery.addEvent(row.id, { kind: 'reminded', detail, atMs });
  if (printedItems(row) === undefined) printOrder(work, row, missed);
}

/** Begins each reserved order whose time has come, once, also if the program was off at that moment. */
export function beginDue(counter: Counter): void {
  const isDue = (row: DeliveryOrderRow | undefined): row is DeliveryOrderRow =>
    row !== undefined && isAhead(row) && (row.startAtMs ?? 0) <= counter.nowMs();
  const due = counter.reads.delivery.open().filter(isDue);
  if (due.length === 0) return;
  changeFromOutside(counter, ['delivery', 'device', 'kitchen'], work => {
    // Read again where it is written: a person may have begun or cancelled it meanwhile.
    for (const { id } of due) {
      const row = work.reads.delivery.find(id);
      if (isDue(row)) begin(work, row);
    }
  });
}
