import type { Counter } from './handlers/context.ts';
import { comeBack, endPaces, wasAway } from './handlers/order-watch.ts';

/** A commit of a few bytes, away from every sale; an outage is then known to the half minute. */
const BEAT_MS = 30_000;
const LOOK_MS = 1_000;

/** Keeps the time for orders: when the counter was last alive, and when pauses and busy mode end. */
export function startOrderWatch(counter: Counter): { stop(): void } {
  comeBack(counter);
  const guarded = (act: () => void) => () => {
    try {
      act();
    } catch (error) {
      // A full disk, a locked file: the next time tries again; a counter that sells must not stop over it.
      counter.reportBug(error, 'order watch');
    }
  };
  const alive = guarded(() => comeBack(counter));
  const timers = [
    setInterval(alive, BEAT_MS).unref(),
    setInterval(
      guarded(() => {
        // A computer that slept was as good as off.
        if (wasAway(counter)) comeBack(counter);
        endPaces(counter);
      }),
      LOOK_MS,
    ).unref(),
  ];
  return {
    stop() {
      for (const timer of timers) clearInterval(timer);
      alive();
    },
  };
}
