import type { OrderItem } from './order.ts';

/** Who cooks what: a shop's stations (조리 자리), of which the first takes whatever nobody knows. */
export interface StationRules {
  readonly stations: readonly { readonly id: string; readonly name: string }[];
  readonly categories: readonly { readonly categoryId: string; readonly stationId: string }[];
  readonly products: readonly { readonly productId: string; readonly stationId: string }[];
}

/** What is known of a dish from the catalogue. */
export interface KnownDish {
  readonly id: string;
  readonly categoryId: string | null;
}

/** The station of a dish; null in a shop that has none. A station that was removed is nobody's. */
export function stationOf(rules: StationRules, dish: KnownDish | undefined): string | null {
  const own = rules.products.find(({ productId }) => productId === dish?.id)?.stationId;
  const ofCategory = rules.categories.find(({ categoryId }) => categoryId === dish?.categoryId)?.stationId;
  const first = rules.stations[0]?.id ?? null;
  return [own, ofCategory].find(id => rules.stations.some(station => station.id === id)) ?? first;
}

/** A dish of an order with the station that cooks it, as the kitchen has it on paper. */
export type PlacedItem = OrderItem & { readonly stationId: string | null };

/** What belongs to each station, in the order of the shop's stations; those that are gone come last. */
export function byStation<T extends { readonly stationId: string | null }>(
  rules: Pick<StationRules, 'stations'>,
  placed: readonly T[],
): readonly { readonly stationId: string | null; readonly items: readonly T[] }[] {
  const known = rules.stations.map(({ id }) => id);
  const used = placed.map(({ stationId }) => stationId);
  const order = [...new Set<string | null>([...known.filter(id => used.includes(id)), ...used])];
  return order.map(stationId => ({
    stationId,
    items: placed.filter(item => item.stationId === stationId),
  }));
}
