import { alarmStep } from '../src/delivery/alarm.ts';
import { isEnded } from '../src/delivery/states.ts';
import type { Counter } from './handlers/context.ts';

/** As much of a window as it takes to be noticed: Electron's, or a test's. */
export interface NoticeableWindow {
  isDestroyed(): boolean;
  isFocused(): boolean;
  isMinimized(): boolean;
  restore(): void;
  moveTop(): void;
  focus(): void;
  flashFrame(isOn: boolean): void;
}

const LOOK_MS = 1_000;

/**
 * Brings the window to where it is seen while the alarm of orders rings: a minimised one comes back at once
 * and one that is behind comes to the top, without the keyboard, which somebody may be typing on. When the
 * alarm is at its loudest it takes the keyboard as well.
 */
export function createAttention(
  counter: Pick<Counter, 'reads' | 'nowMs'>,
  window: NoticeableWindow,
): { look(): void } {
  let wasStep = 0;
  return {
    look() {
      if (window.isDestroyed()) return;
      const step = ringingStep(counter);
      if (step > wasStep && !window.isFocused()) {
        if (window.isMinimized()) window.restore();
        window.moveTop();
        window.flashFrame(true);
        if (step === 3) window.focus();
      }
      if (step === 0 && wasStep > 0) window.flashFrame(false);
      wasStep = step;
    },
  };
}

/** Looks each second, for as long as the program runs. */
export function startAttention(
  counter: Pick<Counter, 'reads' | 'nowMs' | 'reportBug'>,
  window: NoticeableWindow,
): { stop(): void } {
  const attention = createAttention(counter, window);
  const timer = setInterval(() => {
    try {
      attention.look();
    } catch (error) {
      // The next second tries again; the alarm of the page goes on by itself.
      counter.reportBug(error, 'window attention');
    }
  }, LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}

function ringingStep({ reads, nowMs }: Pick<Counter, 'reads' | 'nowMs'>): number {
  const ringing = reads.delivery
    .open()
    .filter(({ heardAtMs, state }) => heardAtMs === null && !isEnded(state))
    .filter(({ autoVersion, version }) => autoVersion !== version)
    .map(({ ringsSinceMs, receivedAtMs, acceptByMs, heldAtMs, state }) => ({
      ringsSinceMs: ringsSinceMs ?? receivedAtMs,
      // What is taken has no last minute.
      acceptByMs: state === 'waiting' ? acceptByMs : null,
      isHeld: heldAtMs !== null,
    }));
  return alarmStep(ringing, nowMs())?.step ?? 0;
}
