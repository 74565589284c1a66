import { useQuery } from '@tanstack/react-query';
import { useCounter } from '../../rpc/counter.tsx';

/** Who brings cash receipts to the tax office; undefined until main has said it. */
export function useIssuer(): 'recorded' | 'simulator' | undefined {
  const { queries } = useCounter();
  return useQuery(queries.app.state.queryOptions()).data?.settings.cashReceipt.issuer;
}
