import type { OrderView } from '../../../src/contract/delivery.ts';
import { nextState } from '../../../src/delivery/states.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';

const STEPS = ['markReady', 'pickUp', 'complete'] as const;

/** The one step that an order which is taken can do next, and doing it. */
export function useAdvance(order: OrderView) {
  const { client } = useCounter();
  const act = useAct(client.delivery.advance);
  const next = STEPS.find(step => nextState(order.state, step, order.kind) !== undefined);
  const advance = () => {
    if (next !== undefined) void act.run({ orderId: order.id, act: next });
  };
  return { next, advance, isBusy: act.isBusy, error: act.error };
}
