import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { useCounter } from '../../rpc/counter.tsx';

const NONE: readonly OrderView[] = [];

/** The orders that are not over, as every screen sees them, and the counter's clock, second by second. */
export function useBoard() {
  const { queries } = useCounter();
  const found = useQuery(queries.delivery.board.queryOptions());
  const orders = found.data?.orders ?? NONE;
  return {
    board: found.data,
    orders,
    waiting: orders.filter(({ state }) => state === 'waiting'),
    ringing: orders.filter(({ isRinging }) => isRinging),
    /** Accepted without a person, and not seen yet. */
    news: orders.filter(({ isNews }) => isNews),
    nowMs: useCounterClock(found.data?.nowMs, found.dataUpdatedAt),
  };
}

/** The counter's time now: its clock when it was asked, and what has passed here since. */
function useCounterClock(askedMs: number | undefined, hereMs: number): number {
  const [passedMs, setPassed] = useState(0);
  useEffect(() => {
    const tick = () => setPassed(Math.max(0, Date.now() - hereMs));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [hereMs]);
  return (askedMs ?? 0) + passedMs;
}
