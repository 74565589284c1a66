import { useLayoutEffect, useState, type RefObject } from 'react';
import type { KitchenOrder } from '../../../src/contract/kitchen.ts';
import { cardHeight, columnsOf } from './card-columns.ts';

/** Narrower, and numbers and dishes could not be read from two steps away. */
const CARD_WIDTH = 264;
const GAP = 12;

export interface CardPages {
  readonly columns: readonly (readonly KitchenOrder[])[];
  readonly page: number;
  readonly count: number;
  /** Turns a page on or back; the first comes after the last. */
  readonly turn: (by: number) => void;
}

/** The cards that fit on the screen, and the way to the others: nothing has to be swiped. */
export function useCardPages(
  /** Where the columns stand. */
  ref: RefObject<HTMLDivElement | null>,
  orders: readonly KitchenOrder[],
): CardPages {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [wanted, setWanted] = useState(0);
  useLayoutEffect(() => {
    const place = ref.current;
    if (place === null) return undefined;
    const measure = () => setSize({ width: place.clientWidth, height: place.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, [ref]);
  const perPage = Math.max(1, Math.floor((size.width + GAP) / (CARD_WIDTH + GAP)));
  const all = columnsOf(orders, cardHeight, size.height);
  const count = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(wanted, count - 1);
  return {
    columns: all.slice(page * perPage, (page + 1) * perPage),
    page,
    count,
    turn: by => setWanted((page + by + count) % count),
  };
}
