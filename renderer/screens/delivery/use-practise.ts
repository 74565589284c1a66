import { useQuery } from '@tanstack/react-query';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';

/** 연습 주문 받기, in the demo shop alone; undefined where there is nothing to practise, or while one comes. */
export function usePractise(onDone: (order: OrderView) => void) {
  const { client, queries } = useCounter();
  const isDemo = useQuery(queries.app.state.queryOptions()).data?.isDemo === true;
  const practise = useAct(client.delivery.practise, onDone);
  const run = isDemo && !practise.isBusy ? () => void practise.run({}) : undefined;
  return { practise: run, error: practise.error };
}
