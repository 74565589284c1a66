import { required } from '../../src/base/assert.ts';
import { dishesOf, stillToCook, tick, type Cooked } from '../../src/delivery/kitchen.ts';
import { nextState } from '../../src/delivery/states.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { KitchenOrderRow } from '../store/kitchen-store.ts';
import { change, type Change } from './change.ts';
import type { Area, Context, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { moveTo, note } from './order-moves.ts';
import { lookOf, readAgainOn } from './screen-events.ts';
import { placeItems } from './stations.ts';
import { isAhead } from './views/delivery.ts';
import { cookedOf, kitchenContent, kitchenRow, viewKitchenOrder } from './views/kitchen.ts';

/** As far back as anybody remembers what was in the bag. */
const RECALL_MAX = 8;

/** What the kitchen does shows on the counter's board as well. */
const AREAS: readonly Area[] = ['delivery', 'kitchen'];

export const kitchenHandlers = {
  board: requests.kitchen.board.handler(({ context: { counter } }) => {
    const open = counter.reads.delivery.open();
    const orders = [...open.filter(row => row.state === 'accepted' && !isAhead(row)), ...voidsOf(counter)]
      .map(row => viewKitchenOrder(counter, row))
      .toSorted((one, other) => one.cookByMs - other.cookByMs);
    const recallable = open
      .filter(({ state }) => state === 'ready')
      .toSorted((one, other) => (other.readyAtMs ?? 0) - (one.readyAtMs ?? 0))
      .slice(0, RECALL_MAX)
      .map(row => viewKitchenOrder(counter, row));
    return {
      orders,
      recallable,
      allDay: [...stillToCook(orders.filter(({ stage }) => stage !== 'void'))],
      stations: counter.settings().printing.stations.length < 2 ? [] : counter.settings().printing.stations,
      look: lookOf(counter),
      nowMs: counter.nowMs(),
    };
  }),
  watch: requests.kitchen.watch.handler(({ context: { counter }, signal }) =>
    readAgainOn(counter, ['delivery', 'kitchen', 'app'], signal),
  ),
  setStarted: requests.kitchen.setStarted.handler(({ context, input, errors }) =>
    inKitchen(context, 'kitchen.setStarted', input, work => {
      const row = accepted(work, input.orderId, errors);
      if (input.isStarted) return start(work, row, {});
      // Taken back within seconds: the order's events keep that somebody had begun.
      return save(work, row, { startedAtMs: null });
    }),
  ),
  tick: requests.kitchen.tick.handler(({ context, input, errors }) =>
    inKitchen(context, 'kitchen.tick', input, work => {
      const row = accepted(work, input.orderId, errors);
      const cooked = cookedOf(kitchenRow(work.reads, row));
      const ticked = tick(kitchenContent(row).items, cooked, input.key, input.isDone);
      if (ticked === undefined) throw errors.DISH_NOT_FOUND();
      const cookedJson = JSON.stringify(ticked);
      if (input.isDone) start(work, row, { cookedJson });
      else save(work, row, { cookedJson });
    }),
  ),
  setStationDone: requests.kitchen.setStationDone.handler(({ context, input, errors }) =>
    inKitchen(context, 'kitchen.setStationDone', input, work => {
      const row = found(work, input.orderId, errors);
      // What was called ready with this station's dishes is taken back with them.
      if (!input.isDone && row.state === 'ready') callBack(work, row);
      else if (row.state !== 'accepted') throw errors.NOT_IN_KITCHEN();
      const { items } = kitchenContent(row);
      const dishes = placeItems(work, dishesOf(items, cookedOf(kitchenRow(work.reads, row))));
      const own = dishes.filter(({ stationId }) => stationId === input.stationId);
      const ticks = own.map(({ key, quantity }) => [key, input.isDone ? quantity : 0]);
      const cooked: Cooked = {
        ...cookedOf(kitchenRow(work.reads, row)),
        ...Object.fromEntries(ticks),
      };
      const changed = { cookedJson: JSON.stringify(cooked) };
      if (!input.isDone) return save(work, row, changed);
      start(work, row, changed);
      if (dishesOf(items, cooked).every(({ isDone }) => isDone)) callReady(work, row);
    }),
  ),
  ready: requests.kitchen.ready.handler(({ context, input, errors }) =>
    inKitchen(context, 'kitchen.ready', input, work => {
      const row = accepted(work, input.orderId, errors);
      callReady(work, row);
    }),
  ),
  recall: requests.kitchen.recall.handler(({ context, input, errors }) =>
    inKitchen(context, 'kitchen.recall', input, work => {
      const row = found(work, input.orderId, errors);
      if (nextState(row.state, 'recall', row.kind) === undefined) throw errors.NOT_IN_KITCHEN();
      callBack(work, row);
    }),
  ),
  acknowledge: requests.kitchen.acknowledge.handler(({ context, input, errors }) =>
    inKitchen(context, 'kitchen.acknowledge', input, work => {
      const row = found(work, input.orderId, errors);
      const kitchen = kitchenRow(work.reads, row);
      if (row.state === 'cancelled') return save(work, row, { isVoidShown: !input.isSeen });
      if (row.state !== 'accepted') throw errors.NOT_IN_KITCHEN();
      if (!input.isSeen) return save(work, row, { seenJson: kitchen.seenBeforeJson ?? kitchen.seenJson });
      const seenJson = JSON.stringify(kitchenContent(row));
      return save(work, row, { seenJson, seenBeforeJson: kitchen.seenJson });
    }),
  ),
};

function voidsOf({ reads }: Counter): readonly DeliveryOrderRow[] {
  return reads.kitchen.voids().map(id => required(reads.delivery.find(id), `order ${id}`));
}

/** The kitchen is answered that it is done, and reads its board again. */
function inKitchen(
  context: Context,
  request: string,
  input: { readonly commandId: string },
  run: (work: Change) => void,
): Record<string, never> {
  return change({
    context,
    request,
    input,
    areas: AREAS,
    run: work => {
      run(work);
      return {};
    },
    answer: () => ({}),
  });
}

interface Refusals {
  readonly ORDER_NOT_FOUND: () => Error;
  readonly NOT_IN_KITCHEN: () => Error;
}

function found({ reads }: Change, orderId: string, errors: Refusals): DeliveryOrderRow {
  const row = reads.delivery.find(orderId);
  // Before it is taken there is nothing for the kitchen to know of it.
  if (row === undefined || row.acceptedAtMs === null) throw errors.ORDER_NOT_FOUND();
  return row;
}

function accepted(work: Change, orderId: string, errors: Refusals): DeliveryOrderRow {
  const row = found(work, orderId, errors);
  if (row.state !== 'accepted') throw errors.NOT_IN_KITCHEN();
  return row;
}

function callReady(work: Change, row: DeliveryOrderRow): void {
  moveTo(work, row, required(nextState(row.state, 'markReady', row.kind), 'ready'), '');
}

function callBack(work: Change, row: DeliveryOrderRow): void {
  work.writes.kitchen.recall(row.id);
  note(work, row, 'recalled', '');
}

type Changed = Partial<Omit<KitchenOrderRow, 'orderId'>>;

function save({ reads, writes }: Change, row: DeliveryOrderRow, changed: Changed): void {
  writes.kitchen.save({ ...kitchenRow(reads, row), ...changed });
}

function start(work: Change, row: DeliveryOrderRow, changed: Changed): void {
  const { startedAtMs } = kitchenRow(work.reads, row);
  save(work, row, { ...changed, startedAtMs: startedAtMs ?? work.atMs });
  if (startedAtMs === null) note(work, row, 'started', '');
}
