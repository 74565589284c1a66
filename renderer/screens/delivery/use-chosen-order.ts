import { useState } from 'react';
import type { OrderView } from '../../../src/contract/delivery.ts';

/**
 * The order that somebody looks at. One that has just been made may not be on the board yet: until it is, and
 * after the chosen one has left, another stays. A finger that bounces must not meet the buttons of the order
 * that comes next.
 */
export function useChosenOrder(
  orders: readonly OrderView[],
  firstId: string | undefined,
): readonly [OrderView | undefined, (orderId: string) => void] {
  const [wantedId, setWantedId] = useState(firstId);
  const [shownId, setShownId] = useState<string>();
  const byId = (wanted: string | undefined) => orders.find(({ id }) => id === wanted);
  const wanted = byId(wantedId);
  const shown = wanted ?? byId(shownId) ?? orders[0];
  if (shown !== undefined && shown.id !== shownId) setShownId(shown.id);
  // It is there: once it leaves, it is not waited for again.
  if (wanted !== undefined) setWantedId(undefined);
  return [shown, setWantedId];
}
