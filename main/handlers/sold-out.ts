import type { SoldOutOverview } from '../../src/contract/sold-out.ts';
import { isSameDish, soldOutUntilMs } from '../../src/delivery/sold-out.ts';
import type { SoldOutRow } from '../store/sold-out-store.ts';
import { change, changeFromOutside, type Change } from './change.ts';
import type { Context, Counter } from './context.ts';
import { requests } from './implementer.ts';
import { CHANNELS, channelOf } from './views/delivery.ts';

export const soldOutHandlers = {
  list: requests.soldOut.list.handler(({ context: { counter } }) => overview(counter)),
  set: requests.soldOut.set.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'soldOut.set',
      input,
      areas: ['soldOut'],
      run: work => {
        if (input.channelIds.some(channelId => !CHANNELS.some(({ id }) => id === channelId)))
          throw errors.CHANNEL_UNKNOWN();
        const { dayStartsAtHour } = work.counter.settings();
        const untilMs = soldOutUntilMs(input.until, work.atMs, dayStartsAtHour);
        for (const channelId of new Set(input.channelIds))
          switchOff(work, { dish: input.dish.normalize('NFC'), channelId, reason: input.reason, untilMs });
        return {};
      },
      answer: () => overview(context.counter),
    }),
  ),
  back: requests.soldOut.back.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'soldOut.back',
      input,
      areas: ['soldOut'],
      run: work => {
        for (const id of new Set(input.ids)) {
          const row = work.reads.soldOut.find(id);
          if (!row) throw errors.SOLD_OUT_NOT_FOUND();
          // Its time may have come while somebody was about to switch it.
          if (row.endedAtMs === null) work.writes.soldOut.end(id, work.atMs);
        }
        return {};
      },
      answer: () => overview(context.counter),
    }),
  ),
  done: requests.soldOut.done.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'soldOut.done',
      input,
      areas: ['soldOut'],
      run: work => {
        const row = work.reads.soldOut.find(input.id);
        if (!row) throw errors.SOLD_OUT_NOT_FOUND();
        const { soldOut } = work.writes;
        if (row.endedAtMs === null) soldOut.setHidden(row.id, work.atMs);
        else if (row.hiddenAtMs !== null) soldOut.setShown(row.id, work.atMs);
        return {};
      },
      answer: () => overview(context.counter),
    }),
  ),
};

/** What its customers still see there belongs to what is new: nobody has to switch it twice. */
function switchOff(
  { reads, writes, atMs, newId }: Change,
  { dish, channelId, ...until }: Pick<SoldOutRow, 'dish' | 'channelId' | 'reason' | 'untilMs'>,
): void {
  const isIt = (row: SoldOutRow) => row.channelId === channelId && isSameDish(row.dish, dish);
  const before = reads.soldOut.now().find(isIt);
  if (before) return writes.soldOut.extend(before.id, until);
  const stillHidden = reads.soldOut.toShow().filter(isIt);
  for (const { id } of stillHidden) writes.soldOut.setShown(id, atMs);
  const hiddenAtMs = stillHidden.length > 0 ? atMs : null;
  return writes.soldOut.add({ id: newId(), dish, channelId, ...until, fromMs: atMs, hiddenAtMs });
}

/**
 * What time alone does: a dish is sold again at its instant, also when that passed while the program was off.
 * Nothing is printed.
 */
export function sellAgain(counter: Counter): void {
  if (counter.reads.soldOut.over(counter.nowMs()).length === 0) return;
  changeFromOutside(counter, ['soldOut'], ({ reads, writes, atMs }) => {
    for (const { id, untilMs } of reads.soldOut.over(atMs)) writes.soldOut.end(id, untilMs ?? atMs);
  });
}

function overview({ reads, nowMs }: Context['counter']): SoldOutOverview {
  const atMs = nowMs();
  const now = reads.soldOut.now().filter(({ untilMs }) => untilMs === null || atMs < untilMs);
  const toHide = now.filter(row => row.hiddenAtMs === null && !channelOf(row.channelId).hearsBack);
  return {
    now: now.map(({ id, dish, channelId, reason, fromMs, untilMs }) => ({
      id,
      dish,
      channelId,
      reason,
      fromMs,
      untilMs,
    })),
    toDo: [
      ...toHide.map(row => toDo(row, 'hideThere')),
      ...reads.soldOut.toShow().map(row => toDo(row, 'showThere')),
    ],
  };
}

function toDo({ id, dish, channelId }: SoldOutRow, act: SoldOutOverview['toDo'][number]['act']) {
  return { id, dish, channelId, act };
}
