import type { Counter } from './handlers/context.ts';
import { passTime } from './handlers/delivery-clock.ts';
import { sellAgain } from './handlers/sold-out.ts';
import { emptyWal, type WritableDatabase } from './sql/database.ts';

const EVERY_MS = 1_000;

/** Looks each second whether an order has run out of time, or a person has to be forgotten. */
export function startDeliveryClock(counter: Counter, database: WritableDatabase): { stop(): void } {
  const timer = setInterval(() => {
    try {
      sellAgain(counter);
      if (passTime(counter) > 0) emptyWal(database);
    } catch (error) {
      // The next second tries again; a counter that sells must not stop over it.
      counter.reportBug(error, 'delivery clock');
    }
  }, EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}
