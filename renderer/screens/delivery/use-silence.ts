import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { watchSilence, type Silence } from '../../parts/alarm-sound.ts';
import { useCounter } from '../../rpc/counter.tsx';

let silence: Silence | null = null;
let stop: (() => void) | undefined;
const watchers = new Set<() => void>();

/** Why the alarm of orders would not be heard now; null when it would. One look for all who ask. */
export function useSilence(): Silence | null {
  return useSyncExternalStore(subscribe, () => silence);
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  stop ??= watchSilence(found => {
    if (found === silence) return;
    silence = found;
    for (const tell of watchers) tell();
  });
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** Whether orders come in here: somebody has to hear them. */
export function useTakesOrders(): boolean {
  const { queries } = useCounter();
  const board = useQuery(queries.delivery.board.queryOptions()).data;
  const port = useQuery(queries.app.state.queryOptions()).data?.settings.ordersPort ?? null;
  return port !== null || (board !== undefined && board.orders.length + board.today.count > 0);
}
