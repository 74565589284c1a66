import { required } from '../../src/base/assert.ts';
import { msWithin } from '../../src/delivery/clock-hours.ts';
import { changeFromOutside } from './change.ts';
import { tellOfPause } from './channel-tasks.ts';
import type { Counter } from './context.ts';
import { hold } from './receive-order.ts';
import { channelOf } from './views/delivery.ts';

const MINUTE_MS = 60_000;

/**
 * Whether the counter was off, or asleep, until now: longer than an order may be on its way. Nobody could
 * have answered meanwhile.
 */
export function wasAway({ reads, settings, nowMs }: Pick<Counter, 'reads' | 'settings' | 'nowMs'>): boolean {
  const watch = reads.orderFlow.watch();
  const { lateMinutes } = settings().orderFlow;
  return watch !== undefined && nowMs() - watch.aliveAtMs > lateMinutes * MINUTE_MS;
}

/**
 * What a start has to make good: while the counter was off for longer than a moment, orders that waited ran
 * out of time unseen, and those that now come in have piled up at their channels. They are held for a person.
 */
export function comeBack(counter: Counter): void {
  if (!wasAway(counter)) return beat(counter);
  changeFromOutside(counter, ['delivery', 'orderFlow'], work => {
    const { reads, writes, atMs } = work;
    const { openingHours, orderFlow } = counter.settings();
    const before = required(reads.orderFlow.watch(), 'order watch');
    writes.orderFlow.setAlive(atMs);
    const waiting = reads.delivery
      .open()
      .filter(({ state, heldAtMs }) => state === 'waiting' && heldAtMs === null)
      .filter(({ channel }) => !channelOf(channel).isByHand);
    for (const row of waiting) hold(work, row, 'outage');
    const missedMs = openingHours === null ? 0 : msWithin(openingHours, before.aliveAtMs, atMs);
    const isToSay = missedMs >= orderFlow.openLateMinutes * MINUTE_MS;
    writes.orderFlow.setBack(before.aliveAtMs, atMs, isToSay || before.isToSay === 1 || waiting.length > 0);
  });
}

/** The counter is alive: written from time to time, so that the next start knows how long it was off. */
export function beat(counter: Counter): void {
  counter.transaction(({ writes }) => writes.orderFlow.setAlive(counter.nowMs()));
}

/** Pauses and busy mode end by themselves. */
export function endPaces(counter: Counter): void {
  const atMs = counter.nowMs();
  const { orderFlow } = counter.reads;
  const busy = orderFlow.busy();
  const isBusyOver = busy !== undefined && busy.untilMs !== null && busy.untilMs <= atMs;
  const isOver = ({ untilMs }: { readonly untilMs: number }) => untilMs <= atMs;
  if (!isBusyOver && !orderFlow.pauses().some(isOver)) return;
  changeFromOutside(counter, ['orderFlow'], work => {
    if (isBusyOver) work.writes.orderFlow.endBusy();
    // Read again where it is written: somebody may have made a pause longer meanwhile.
    for (const { channel } of work.reads.orderFlow.pauses().filter(isOver)) {
      work.writes.orderFlow.endPause(channel);
      tellOfPause(work, channel, 'resume');
    }
  });
}
