import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { required } from '../../src/base/assert.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { AppEvent } from '../../src/contract/events.ts';
import { listen } from './listen.ts';
import { refreshNoOftener, refreshWhenQuiet } from './refresh.ts';

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
    const refresh = createRefresh(queryClient, access);
    void listen(client.events.watch, stop.signal, event => {
      if (event.kind === 'scan') for (const listener of listeners.current) listener(event);
      else refresh(event.areas);
    });
    return () => stop.abort();
  }, [client, queryClient, access]);
  return <CounterContext value={access}>{children}</CounterContext>;
}

type Areas = Extract<AppEvent, { kind: 'changed' }>['areas'];

/**
 * What others than this page's person move, and in a rush many times a second: orders and their papers. What
 * the person's own act changes there is shown from its answer.
 */
const RUSHED: Areas = ['delivery', 'device'];

/**
 * Heads at a door, one card after the other: each is shown from its own answer, and the counts around it can
 * wait for a moment without a card.
 */
const QUEUED: Areas = ['attendance'];

/** What is worked out of another area, and is read again with it. */
const FOLLOWS: Readonly<Partial<Record<Areas[number], Areas>>> = {
  // What a sale may have of cash receipts follows from its cash, its refunds, and what the shop has set.
  sale: ['cashReceipt'],
  // What goes back, and what an instructor is owed, follows from courses, lessons, people and the table.
  app: ['cashReceipt', 'fee'],
  person: ['car', 'certificate', 'volunteer', 'fee', 'closing'],
  programme: ['certificate', 'volunteer', 'operationLog', 'fee', 'closing'],
  enrolment: ['certificate', 'fee', 'closing'],
  // What would go back of a programme follows from what was paid.
  fee: ['closing'],
  // Who has finished, how long somebody served and which lessons were held follows from who came.
  attendance: ['certificate', 'volunteer', 'operationLog', 'fee'],
};

function createRefresh(queryClient: QueryClient, { queries }: CounterAccess): (areas: Areas) => void {
  const readAgain = (areas: Areas) => {
    const all = [...new Set(areas.flatMap(area => [area, ...(FOLLOWS[area] ?? [])]))];
    return Promise.all(all.map(area => queryClient.invalidateQueries({ queryKey: queries[area].key() })));
  };
  const patient = new Map([
    ...RUSHED.map(area => [area, refreshNoOftener(() => readAgain([area]))] as const),
    ...QUEUED.map(area => [area, refreshWhenQuiet(() => readAgain([area]))] as const),
  ]);
  return areas => {
    void readAgain(areas.filter(area => !patient.has(area)));
    for (const area of areas) patient.get(area)?.();
  };
}
