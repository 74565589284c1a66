import type { Counter } from './handlers/context.ts';
import { buzz } from './handlers/order-buzz.ts';

const LOOK_MS = 1_000;

/** Looks each second whether the kitchen's printers have to sound. */
export function startOrderBuzz(counter: Counter): { stop(): void } {
  let nextMs = 0;
  const timer = setInterval(() => {
    const nowMs = counter.nowMs();
    if (nowMs < nextMs) return;
    try {
      nextMs = nowMs + (buzz(counter) ?? 0);
    } catch (error) {
      // The next second tries again; a counter that sells must not stop over it.
      counter.reportBug(error, 'order buzz');
    }
  }, LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}
