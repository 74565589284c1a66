import type { Counter } from './handlers/context.ts';
import { passEnrolments } from './handlers/enrolment-clock.ts';
import { forgetLogPhotos } from './handlers/log-photo-terms.ts';

const EVERY_MS = 1_000;
const HOUR_MS = 60 * 60 * 1_000;

/**
 * Looks each second whether somebody's time to answer or to pay is over, and each hour whether photographs of
 * lessons have been kept long enough.
 */
export function startEnrolmentClock(counter: Counter): { stop(): void } {
  // What was released while the counter was off is looked at with the first second.
  let lookedAtMs = 0;
  const timer = setInterval(() => {
    try {
      const nowMs = counter.nowMs();
      passEnrolments(counter, lookedAtMs);
      if (Math.floor(lookedAtMs / HOUR_MS) < Math.floor(nowMs / HOUR_MS)) forgetLogPhotos(counter);
      lookedAtMs = nowMs;
    } catch (error) {
      // The next second tries again; a counter that sells must not stop over it.
      counter.reportBug(error, 'enrolment clock');
    }
  }, EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}
