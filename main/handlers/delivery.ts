import { businessDate } from '../../src/base/korea-time.ts';
import { required } from '../../src/base/assert.ts';
import { MASK_FOR_GOOD_MS } from '../../src/delivery/privacy.ts';
import { isEnded, nextState, OPEN_STATES } from '../../src/delivery/states.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import { hearPapers } from './capture.ts';
import { change } from './change.ts';
import { unheardBy } from './channel-notices.ts';
import type { Context } from './context.ts';
import { deliveryKeyHandlers } from './delivery-keys.ts';
import { endOrderHandlers } from './end-order.ts';
import { enterOrderHandlers } from './enter-order.ts';
import { requests } from './implementer.ts';
import { tellByHand } from './channel-tasks.ts';
import { accept, hear, mayMove, moveTo, note, viewNow } from './order-moves.ts';
import { sampleOrder } from './practice-order.ts';
import { printAgain } from './print-order.ts';
import { isDemo } from './settings.ts';
import { reservationHandlers } from './reservation-handlers.ts';
import { takeOrder } from './take-order.ts';
import {
  channelOf,
  CHANNELS,
  channelsInUse,
  keptPerson,
  mayRejectOf,
  viewChannel,
  viewMore,
  viewOrder,
  viewPerson,
} from './views/delivery.ts';

const ENDED_MAX = 100;
/**
 * Of each lane: more than a kitchen can cook at a time. Pages read the board again with each order, and a
 * rush of a thousand must not make the next customer wait.
 */
const LANE_MAX = 30;

export const deliveryHandlers = {
  ...deliveryKeyHandlers,
  ...endOrderHandlers,
  ...enterOrderHandlers,
  ...reservationHandlers,
  board: requests.delivery.board.handler(({ context: { counter } }) => {
    const rows = OPEN_STATES.flatMap(state => counter.reads.delivery.lane(state, LANE_MAX));
    const used = channelsInUse(counter);
    // An order has a name to its channel also where the shop has meanwhile left that.
    const channels = CHANNELS.filter(
      channel => used.includes(channel) || rows.some(row => row.channel === channel.id),
    );
    return {
      orders: rows.toSorted((a, b) => a.receivedAtMs - b.receivedAtMs).map(row => viewOrder(counter, row)),
      ...openSums(counter),
      today: counter.reads.delivery.completed(today(counter)),
      channels: channels.map(channel => viewChannel(counter, channel)),
      unheard: unheardBy(counter),
      nowMs: counter.nowMs(),
    };
  }),
  ended: requests.delivery.ended.handler(({ context: { counter } }) =>
    counter.reads.delivery.ended(today(counter), ENDED_MAX).map(row => viewOrder(counter, row)),
  ),
  get: requests.delivery.get.handler(({ context: { counter }, input, errors }) => {
    const row = counter.reads.delivery.find(input.orderId);
    if (!row) throw errors.ORDER_NOT_FOUND();
    const more = isEnded(row.state) ? [] : viewMore(row);
    return { ...viewOrder(counter, row), events: [...counter.reads.delivery.events(row.id)], more };
  }),
  accept: requests.delivery.accept.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.accept',
      input,
      areas: ['delivery', 'device'],
      run: work => {
        const row = mayMove(work, input.orderId, 'accept', errors);
        accept(work, row, input.cookMinutes);
        return { orderId: row.id };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
  reject: requests.delivery.reject.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.reject',
      input,
      areas: ['delivery', 'orderFlow'],
      run: work => {
        const row = mayMove(work, input.orderId, 'reject', errors);
        if (!mayRejectOf(work.counter, channelOf(row.channel))) throw errors.MAY_NOT_REJECT();
        moveTo(work, row, 'rejected', input.reason);
        tellByHand(work, row, 'reject');
        return { orderId: row.id };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
  advance: requests.delivery.advance.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.advance',
      input,
      areas: ['delivery'],
      run: work => {
        const row = mayMove(work, input.orderId, input.act, errors);
        moveTo(work, row, required(nextState(row.state, input.act, row.kind), 'next state'), '');
        return { orderId: row.id };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
  hear: requests.delivery.hear.handler(({ context, input }) =>
    change({
      context,
      request: 'delivery.hear',
      input,
      areas: ['delivery', 'capture'],
      run: work => {
        const by = `${context.role} ${input.screen}`.trim();
        for (const row of work.reads.delivery.open()) hear(work, row, by);
        hearPapers(work);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  printAgain: requests.delivery.printAgain.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.printAgain',
      input,
      areas: ['delivery', 'device'],
      run: work => {
        const row = work.reads.delivery.find(input.orderId);
        if (!row) throw errors.ORDER_NOT_FOUND();
        // Before it is taken there is nothing to cook, and after its end nobody to bring it to.
        if (row.acceptedAtMs === null || isEnded(row.state))
          throw errors.ORDER_STATE({ data: { state: row.state } });
        const jobId = printAgain(work, row, input.paper);
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
  unmask: requests.delivery.unmask.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.unmask',
      input,
      areas: ['delivery'],
      run: work => {
        const row = work.reads.delivery.find(input.orderId);
        if (!row) throw errors.ORDER_NOT_FOUND();
        if (!isWhole(row, work.atMs)) throw errors.MASKED_FOR_GOOD();
        if (isEnded(row.state)) note(work, row, 'unmasked', context.role);
        return {};
      },
      answer: () => {
        const { reads, nowMs } = context.counter;
        const row = reads.delivery.find(input.orderId);
        const person = row && isWhole(row, nowMs()) ? keptPerson(row) : null;
        if (!row || person === null) throw errors.MASKED_FOR_GOOD();
        return { ...viewPerson(person), more: viewMore(row) };
      },
    }),
  ),
  practise: requests.delivery.practise.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.practise',
      input,
      areas: ['delivery'],
      run: work => {
        if (!isDemo(work.reads)) throw errors.NOT_PRACTICE();
        const number = work.writes.nextNumber('practiceOrder');
        const { channelId, order } = sampleOrder(number, work.atMs);
        return { orderId: takeOrder(work, channelId, order).orderId };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
};

function openSums({ reads }: Context['counter']) {
  const counts = { waiting: 0, accepted: 0, ready: 0, delivering: 0 };
  const open = reads.delivery.openCounts();
  for (const { state, count } of open) counts[state] = count;
  return { counts, openSum: open.reduce((sum, lane) => sum + lane.sum, 0) };
}

const today = ({ nowMs, settings }: Context['counter']) => businessDate(nowMs(), settings().dayStartsAtHour);

/** Whether the person is still there to be seen: not yet masked for good. */
function isWhole({ personState, endedAtMs }: DeliveryOrderRow, atMs: number): boolean {
  return personState === 'whole' && (endedAtMs === null || atMs < endedAtMs + MASK_FOR_GOOD_MS);
}
