import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Connection } from './connect.ts';
import { listen } from './listen.ts';

/** What the counter shows to a screen beside it, with the counter's clock when it was read. */
interface Board {
  readonly nowMs: number;
}

interface Watch {
  (input: undefined, options: { signal: AbortSignal }): Promise<AsyncIterable<unknown>>;
}

export interface Watched<T> {
  /** As it was last read; undefined before the first time. */
  readonly board: T | undefined;
  /** The counter's time now. */
  readonly nowMs: number;
  /** How old what is shown may be. */
  readonly ageMs: number;
  /** The counter does not answer: what is shown is of before. */
  readonly isLost: boolean;
}

/** A line can be dead without anybody having said so: it is asked this often whether it is there. */
const ASK_AGAIN_MS = 10_000;
const LOST_AFTER_MS = 2.5 * ASK_AGAIN_MS;
const TICK_MS = 1_000;

/** Reads a board whenever the counter says that it has changed, and knows how old it is. */
export function useWatched<T extends Board>(
  connection: Connection,
  read: () => Promise<T>,
  watch: Watch,
): Watched<T> {
  const [seen, setSeen] = useState<{ readonly board: T; readonly atMs: number }>();
  const [hereMs, setHere] = useState(() => Date.now());
  const state = useSyncExternalStore(connection.onStateChange, connection.state);
  useEffect(() => {
    const stop = new AbortController();
    let asked = 0;
    let shown = 0;
    const look = async () => {
      const turn = ++asked;
      const board = await read().catch(() => undefined); // Its age says that there was no answer.
      // An answer that was overtaken by a later one is old news.
      if (board === undefined || stop.signal.aborted || turn < shown) return;
      shown = turn;
      setSeen({ board, atMs: Date.now() });
      setHere(Date.now());
    };
    void listen(watch, stop.signal, () => void look());
    const again = setInterval(() => void look(), ASK_AGAIN_MS);
    const tick = setInterval(() => setHere(Date.now()), TICK_MS);
    return () => {
      stop.abort();
      clearInterval(again);
      clearInterval(tick);
    };
  }, [read, watch]);
  const ageMs = seen === undefined ? 0 : Math.max(0, hereMs - seen.atMs);
  return {
    board: seen?.board,
    nowMs: (seen?.board.nowMs ?? 0) + ageMs,
    ageMs,
    isLost: seen !== undefined && (state !== 'connected' || ageMs > LOST_AFTER_MS),
  };
}
