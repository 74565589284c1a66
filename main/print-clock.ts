import type { Counter } from './handlers/context.ts';
import { failOver, kitchenTrouble } from './handlers/fail-over.ts';

const EVERY_MS = 1_000;

/**
 * Looks each second whether a printer is out of order for so long that another one has to stand in, and tells
 * the pages when a paper of the kitchen needs a person.
 */
export function startPrintClock(counter: Counter): { stop(): void } {
  let known = '';
  const timer = setInterval(() => {
    try {
      failOver(counter);
      const now = kitchenTrouble(counter)
        .map(({ id, state }) => `${id} ${state}`)
        .join();
      if (now !== known) counter.publish({ kind: 'changed', areas: ['device'] });
      known = now;
    } catch (error) {
      // The next second tries again; a counter that sells must not stop over it.
      counter.reportBug(error, 'print clock');
    }
  }, EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}
