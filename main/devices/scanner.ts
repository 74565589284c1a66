import { createFraming, SILENCE_MS } from './framing.ts';
import type { Port } from './port.ts';
import type { Clock } from './supervisor.ts';

/** A trigger held too long reads the same label again; a person needs longer than this for the next item. */
const SAME_CODE_MS = 300;

/** Reads codes from an open line, until the answer is called. */
export function readScans(port: Port, clock: Clock, onScan: (code: string) => void): () => void {
  const framing = createFraming();
  let isOver = false;
  let cancelSilence: (() => void) | undefined;
  let last = { code: '', atMs: Number.NEGATIVE_INFINITY };
  const take = (codes: readonly string[]) => {
    for (const code of codes) {
      const atMs = clock.nowMs();
      const isEcho = code === last.code && atMs - last.atMs < SAME_CODE_MS;
      last = { code, atMs };
      if (!isEcho) onScan(code);
    }
  };
  port.onData(bytes => {
    if (isOver) return;
    cancelSilence?.();
    take(framing.push(bytes));
    cancelSilence = clock.after(SILENCE_MS, () => take(framing.flush()));
  });
  return () => {
    isOver = true;
    // Half a code that a pulled cable left behind is no code.
    cancelSilence?.();
  };
}
