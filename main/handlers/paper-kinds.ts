import type { PaperPlace, RoutedPaper } from '../../src/receipt/route.ts';
import type { KitchenKind, PrintJobKind, PrintJobRow } from '../store/print-job-store.ts';

/** Papers that are kept as a document, and laid out for whichever printer takes them. */
export type DocumentKind = KitchenKind | 'orderLabel';

/** What each kind of job is on its way to a printer; null is of one printer, which none stands in for. */
const PAPERS: Readonly<Record<PrintJobKind, RoutedPaper | null>> = {
  receipt: 'receipt',
  refund: 'receipt',
  reprint: 'receipt',
  document: 'receipt',
  kitchenTicket: 'kitchen',
  kitchenChange: 'kitchen',
  kitchenVoid: 'kitchen',
  orderSlip: 'slip',
  orderLabel: 'label',
  xReport: 'report',
  zReport: 'report',
  // A drawer hangs on its printer, a test is of one, and other programs lay their papers out for one.
  test: null,
  drawer: null,
  capturedPaper: null,
};

export const routedPaper = (kind: PrintJobKind): RoutedPaper | null => PAPERS[kind];

/** Where a job belongs; what is of one printer alone begins with the receipts' when it has none. */
export function placeOf({ kind, station }: Pick<PrintJobRow, 'kind' | 'station'>): PaperPlace {
  return { paper: PAPERS[kind] ?? 'receipt', stationId: station };
}

export function isDocumentKind(kind: PrintJobKind): kind is DocumentKind {
  return PAPERS[kind] === 'kitchen' || PAPERS[kind] === 'label';
}

/** Papers of an order that the shop works by: they are of no use when it is over. */
export function isOrderPaper(kind: PrintJobKind): boolean {
  return isDocumentKind(kind) || kind === 'orderSlip';
}

export const isKitchenKind = (kind: PrintJobKind): kind is KitchenKind => PAPERS[kind] === 'kitchen';

/** Papers that somebody works by, however late: all but what a customer takes away, and tests. */
export function isAwaited(kind: PrintJobKind): boolean {
  return PAPERS[kind] !== 'receipt' && kind !== 'test';
}
