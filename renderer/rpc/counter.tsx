import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { required } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { AppEvent } from '../../src/contract/events.ts';
import { listen } from './listen.ts';

const utilsOf = (client: CounterClient) => createTanstackQueryUtils(client);

export interface CounterAccess {
  readonly client: CounterClient;
  /** Query options by request: `useQuery(queries.shift.current.queryOptions())`. */
  readonly queries: ReturnType<typeof utilsOf>;
  /** Hears every scan while the component that asked is shown. Returns how to stop. */
  readonly onScan: (listener: (scan: ScanEvent) => void) => () => void;
}

export type ScanEvent = Extract<AppEvent, { kind: 'scan' }>;

const CounterContext = createContext<CounterAccess | undefined>(undefined);

/** The counter behind this page: requests, queries and scans. */
export function useCounter(): CounterAccess {
  return required(useContext(CounterContext), 'CounterProvider');
}

/**
 * Gives its children the counter, and keeps what they have read up to date with what main says has
 * changed.
 */
export function CounterProvider({ client, children }: { client: CounterClient; children: ReactNode }) {
  const queryClient = useQueryClient();
  const listeners = useRef(new Set<(scan: ScanEvent) => void>());
  const access = useMemo(
    (): CounterAccess => ({
      client,
      queries: utilsOf(client),
      onScan(listener) {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [client],
  );
  useEffect(() => {
    const stop = new AbortController();
    void listen(client.events.watch, stop.signal, event => {
      if (event.kind === 'scan') for (const listener of listeners.current) listener(event);
      else refresh(queryClient, access, event.areas);
    });
    return () => stop.abort();
  }, [client, queryClient, access]);
  return <CounterContext value={access}>{children}</CounterContext>;
}

type Areas = Extract<AppEvent, { kind: 'changed' }>['areas'];

function refresh(queryClient: QueryClient, { queries }: CounterAccess, areas: Areas): void {
  // What a sale may have of cash receipts follows from its cash, its refunds, and what the shop has set.
  const follows = areas.includes('sale') || areas.includes('app') ? (['cashReceipt'] as const) : [];
  for (const area of new Set([...areas, ...follows]))
    void queryClient.invalidateQueries({ queryKey: queries[area].key() });
}
