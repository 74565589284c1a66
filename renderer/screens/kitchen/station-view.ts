import { useState } from 'react';
import type { KitchenBoard, KitchenOrder } from '../../../src/contract/kitchen.ts';

const STORED_AS = 'ieum.station';

/** Which 조리 자리 this screen is of; null is the whole kitchen. Each screen keeps its own. */
export function useStation(
  board: KitchenBoard | undefined,
): readonly [string | null, (stationId: string | null) => void] {
  const [stationId, setStationId] = useState(() => localStorage.getItem(STORED_AS));
  const choose = (chosen: string | null) => {
    setStationId(chosen);
    if (chosen === null) localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, chosen);
  };
  // A station that was removed: the screen shows everything rather than nothing.
  const isKnown = board?.stations.some(({ id }) => id === stationId) === true;
  return [isKnown ? stationId : null, choose];
}

/** There is something to do or to know. */
const concerns = ({ stage, dishes, change }: KitchenOrder) =>
  stage === 'void'
    ? dishes.length > 0
    : dishes.some(({ isDone }) => !isDone) || (change?.dishes ?? []).length > 0;

/** The board as one station needs it: its own dishes, of the orders that still have any. */
export function boardOfStation(board: KitchenBoard, stationId: string | null): KitchenBoard {
  if (stationId === null) return board;
  const isOwn = (dish: { readonly stationId: string | null }) => dish.stationId === stationId;
  const ownChange = (change: KitchenOrder['change']) => {
    const dishes = change?.dishes.filter(isOwn) ?? [];
    return change === null || (dishes.length === 0 && !change.hasNewWishes) ? null : { ...change, dishes };
  };
  const ownOf = (order: KitchenOrder): KitchenOrder => ({
    ...order,
    dishes: order.dishes.filter(isOwn),
    change: ownChange(order.change),
  });
  return {
    ...board,
    orders: board.orders.map(ownOf).filter(concerns),
    recallable: board.recallable.filter(({ dishes }) => dishes.some(isOwn)),
    allDay: board.allDay.filter(isOwn),
  };
}
