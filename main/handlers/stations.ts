import { stationOf, type PlacedItem } from '../../src/delivery/stations.ts';
import type { Context } from './context.ts';
import type { Reads } from '../store/stores.ts';

type Kitchen = {
  readonly counter: Pick<Context['counter'], 'settings'>;
  readonly reads: Pick<Reads, 'catalog'>;
};

/** The dishes of an order, each with the station that cooks it: channels name dishes, and send no ids. */
export function placeItems<T extends { readonly name: string }>(
  { counter, reads }: Kitchen,
  items: readonly T[],
): (T & Pick<PlacedItem, 'stationId'>)[] {
  const { printing } = counter.settings();
  return items.map(item => {
    const dish = printing.stations.length < 2 ? undefined : reads.catalog.findByName(item.name);
    return { ...item, stationId: stationOf(printing, dish) };
  });
}

/** What a station is called; null in a kitchen that has only one, and of a station that was removed. */
export function stationName(
  { counter }: { readonly counter: Pick<Context['counter'], 'settings'> },
  stationId: string | null,
): string | null {
  const { stations } = counter.settings().printing;
  return stations.length < 2 ? null : (stations.find(({ id }) => id === stationId)?.name ?? null);
}
