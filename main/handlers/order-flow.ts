import type { OrderFlow } from '../../src/contract/order-flow.ts';
import { pauseEnd } from '../../src/delivery/pace.ts';
import { nextState } from '../../src/delivery/states.ts';
import { change } from './change.ts';
import { tellByHand, tellOfPause } from './channel-tasks.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { moveTo, note } from './order-moves.ts';
import { channelOf, CHANNELS, channelsInUse, mayRejectOf } from './views/delivery.ts';

const MINUTE_MS = 60_000;

/** The channels whose orders come in by themselves: the others are what people take down. */
const SENDING = CHANNELS.filter(({ isByHand }) => !isByHand).map(({ id }) => id);

export const orderFlowHandlers = {
  state: requests.orderFlow.state.handler(({ context }) => viewFlow(context)),
  pause: requests.orderFlow.pause.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'orderFlow.pause',
      input,
      areas: ['orderFlow'],
      run: work => {
        const used = channelsInUse(work.counter).map(({ id }) => id);
        const all = SENDING.filter(id => used.includes(id));
        const channels = named(input.channelIds, all, errors.CHANNEL_UNKNOWN);
        const untilMs = pauseEnd(input.length, work.atMs, work.counter.settings());
        const before = work.reads.orderFlow.pauses();
        for (const channel of channels) {
          work.writes.orderFlow.setPause({ channel, sinceMs: work.atMs, untilMs });
          // One that is paused already only gets another end.
          if (!before.some(pause => pause.channel === channel)) tellOfPause(work, channel, 'pause');
        }
        return {};
      },
      answer: () => viewFlow(context),
    }),
  ),
  resume: requests.orderFlow.resume.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'orderFlow.resume',
      input,
      areas: ['orderFlow'],
      run: work => {
        const channels = named(input.channelIds, SENDING, errors.CHANNEL_UNKNOWN);
        for (const { channel } of work.reads.orderFlow.pauses()) {
          if (!channels.includes(channel)) continue;
          work.writes.orderFlow.endPause(channel);
          tellOfPause(work, channel, 'resume');
        }
        return {};
      },
      answer: () => viewFlow(context),
    }),
  ),
  setBusy: requests.orderFlow.setBusy.handler(({ context, input }) =>
    change({
      context,
      request: 'orderFlow.setBusy',
      input,
      areas: ['orderFlow'],
      run: ({ writes, atMs }) => {
        const { minutes, forMinutes } = input;
        const untilMs = forMinutes === null ? null : atMs + forMinutes * MINUTE_MS;
        writes.orderFlow.setBusy({ minutes, sinceMs: atMs, untilMs });
        return {};
      },
      answer: () => viewFlow(context),
    }),
  ),
  endBusy: requests.orderFlow.endBusy.handler(({ context, input }) =>
    change({
      context,
      request: 'orderFlow.endBusy',
      input,
      areas: ['orderFlow'],
      run: ({ writes }) => {
        writes.orderFlow.endBusy();
        return {};
      },
      answer: () => viewFlow(context),
    }),
  ),
  rejectAll: requests.orderFlow.rejectAll.handler(({ context, input }) =>
    change({
      context,
      request: 'orderFlow.rejectAll',
      input,
      areas: ['delivery', 'orderFlow'],
      run: work => {
        const rows = [...new Set(input.orderIds)].map(orderId => work.reads.delivery.find(orderId));
        const refused = rows
          .filter(row => row !== undefined)
          .filter(row => nextState(row.state, 'reject', row.kind) !== undefined)
          .filter(row => mayRejectOf(work.counter, channelOf(row.channel)));
        for (const row of refused) {
          moveTo(work, row, 'rejected', input.reason);
          tellByHand(work, row, 'reject');
        }
        return { rejected: refused.length, left: rows.length - refused.length };
      },
      answer: result => result,
    }),
  ),
  doneTask: requests.orderFlow.doneTask.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'orderFlow.doneTask',
      input,
      areas: ['delivery', 'orderFlow'],
      run: work => {
        const task = work.reads.orderFlow.task(input.taskId);
        if (!task) throw errors.TASK_NOT_FOUND();
        work.writes.orderFlow.endTask(task.id);
        const row = task.orderId === null ? undefined : work.reads.delivery.find(task.orderId);
        if (row) note(work, row, 'told', context.role);
        return {};
      },
      answer: () => viewFlow(context),
    }),
  ),
  seeAbsence: requests.orderFlow.seeAbsence.handler(({ context, input }) =>
    change({
      context,
      request: 'orderFlow.seeAbsence',
      input,
      areas: ['orderFlow'],
      run: ({ writes }) => {
        writes.orderFlow.setSaid();
        return {};
      },
      answer: () => viewFlow(context),
    }),
  ),
};

/** @param all What is meant where none is named. */
function named(
  channelIds: readonly string[] | null,
  all: readonly string[],
  unknown: () => Error,
): readonly string[] {
  if (channelIds !== null && channelIds.some(id => !SENDING.includes(id))) throw unknown();
  return channelIds ?? all;
}

function viewFlow({ counter: { reads, nowMs } }: Context): OrderFlow {
  const atMs = nowMs();
  const watch = reads.orderFlow.watch();
  const busy = reads.orderFlow.busy();
  const isBusy = busy !== undefined && (busy.untilMs === null || busy.untilMs > atMs);
  return {
    pauses: reads.orderFlow
      .pauses()
      .filter(({ untilMs }) => untilMs > atMs)
      .map(({ channel, ...times }) => ({ channelId: channel, ...times })),
    busy: isBusy ? { minutes: busy.minutes, untilMs: busy.untilMs } : null,
    tasks: reads.orderFlow.tasks().map(({ channel, ...task }) => ({ channelId: channel, ...task })),
    absence:
      watch && watch.isToSay === 1 && watch.offFromMs !== null && watch.backAtMs !== null
        ? { fromMs: watch.offFromMs, toMs: watch.backAtMs }
        : null,
    nowMs: atMs,
  };
}
