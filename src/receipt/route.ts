/**
 * Which printer a paper comes out of, and which one stands in for it. A shop that has set nothing prints
 * everything on its first printer.
 */

export type RoutedPaper = 'receipt' | 'kitchen' | 'slip' | 'label' | 'report';

export interface Route {
  readonly paper: RoutedPaper;
  /** Null is every station without a route of its own. */
  readonly stationId: string | null;
  readonly printerId: string;
  /** Who stands in, in this order. */
  readonly backupIds: readonly string[];
}

export interface PaperPlace {
  readonly paper: RoutedPaper;
  readonly stationId: string | null;
}

/**
 * The printers of a paper: its own one first, then those that stand in for it. A printer that was removed is
 * passed over; where none of them is left, the shop's first one prints.
 *
 * @param printerIds The shop's printers, the first one first.
 */
export function printersFor(
  routes: readonly Route[],
  { paper, stationId }: PaperPlace,
  printerIds: readonly string[],
): readonly string[] {
  const ofPaper = routes.filter(route => route.paper === paper);
  const route =
    ofPaper.find(one => one.stationId !== null && one.stationId === stationId) ??
    ofPaper.find(one => one.stationId === null);
  const wanted = route === undefined ? [] : [route.printerId, ...route.backupIds];
  const found = [...new Set(wanted)].filter(id => printerIds.includes(id));
  return found.length > 0 ? found : printerIds.slice(0, 1);
}
