import { useEffect, useRef } from 'react';
import type { KitchenBoard } from '../../../src/contract/kitchen.ts';
import { playOrder, playRefused } from '../../parts/sounds.ts';

/** Rings for a ticket that has just come, and otherwise for one that has changed or was called off. */
export function useNews(board: KitchenBoard | undefined): void {
  const known = useRef<ReadonlyMap<string, string>>(undefined);
  useEffect(() => {
    if (board === undefined) return;
    const now = new Map(board.orders.map(order => [order.id, urgencyOf(order)]));
    const before = known.current;
    known.current = now;
    // What was there when this screen came up has rung before.
    if (before === undefined) return;
    const { sound } = board.look;
    if ([...now.keys()].some(id => !before.has(id))) return playOrder(sound, false);
    const isWorse = [...now].some(([id, urgency]) => urgency !== '' && before.get(id) !== urgency);
    if (isWorse) playRefused(sound);
  }, [board]);
}

function urgencyOf({ stage, change }: KitchenBoard['orders'][number]): string {
  if (stage === 'void') return stage;
  return change === null ? '' : JSON.stringify(change);
}
