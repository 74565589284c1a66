import { useQuery } from '@tanstack/react-query';
import type { OrderView } from '../../../src/contract/delivery.ts';
import type { SoldOutView } from '../../../src/contract/sold-out.ts';
import { isSameDish, soldOutDishes } from '../../../src/delivery/sold-out.ts';
import { useCounter } from '../../rpc/counter.tsx';

const NOTHING: readonly SoldOutView[] = [];

/** What is sold out now, and of an order. */
export function useSoldOut() {
  const { queries } = useCounter();
  const found = useQuery(queries.soldOut.list.queryOptions()).data;
  const now = found?.now ?? NOTHING;
  return {
    now,
    toDo: found?.toDo ?? [],
    /** What of an order cannot be had now; nothing of one that is taken, which is cooked already. */
    of: (order: OrderView, nowMs: number) =>
      order.state === 'waiting' ? soldOutDishes(order, now, nowMs) : [],
    isSoldOut: (name: string, channelId: string) =>
      now.some(row => row.channelId === channelId && isSameDish(row.dish, name)),
  };
}
