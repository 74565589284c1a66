import { notifyManager, QueryClient } from '@tanstack/react-query';

/**
 * What the counter has answered. Everything stays fresh until an event says that its area has
 * changed, so nothing is asked for twice, and old data stays in view while new data comes.
 */
export function createQueryClient(): QueryClient {
  // In the same turn as the answer: a timer in between costs the person at the counter some milliseconds, and
  // draws one act twice.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: 2,
        networkMode: 'always', // The counter is on this machine: the internet being down means nothing.
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
