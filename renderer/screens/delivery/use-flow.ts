import { useQuery } from '@tanstack/react-query';
import { useCounter } from '../../rpc/counter.tsx';

/** Pauses, busy mode, and what is to be told to channels, as every screen sees them. */
export function useFlow() {
  const { queries } = useCounter();
  return useQuery(queries.orderFlow.state.queryOptions()).data;
}
