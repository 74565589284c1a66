import { assert, required } from '../base/assert.ts';
import { won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import { sumLines } from './totals.ts';
import type { LineTotals, TicketTotals } from './totals.ts';

/** How many pieces of which line, by line id. Lines that are not named count as 0. */
export type LineQuantities = ReadonlyMap<string, number>;

/** Why lines cannot be taken back. In order of precedence. */
export type RefundFailure =
  | { readonly code: 'NOTHING_TO_REFUND' }
  | { readonly code: 'LINE_NOT_FOUND'; readonly lineId: string }
  /** More than was sold and not yet taken back: a receipt must not be refunded twice. */
  | { readonly code: 'REFUND_OVER_SOLD'; readonly lineId: string; readonly left: number };

/**
 * The figures of a refund (환불) of a whole sale: exactly its negatives, so that the two cancel in the
 * journal.
 */
export function negateTotals(totals: TicketTotals): TicketTotals {
  return subtract(sumLines([]), totals, totals.lines.map(negateLine));
}

/**
 * The figures of a refund of some pieces, all of them zero or negative, or why they cannot be taken back.
 *
 * What a line gives back is what is due for all pieces taken back so far, less what was given back before.
 * However a sale is divided into refunds, they end at exactly the amounts that were paid, VAT included; no
 * won is left over.
 *
 * @param before Pieces that earlier refunds took back.
 * @param now Pieces to take back, each a whole number from 1.
 */
export function refundLines(
  sale: TicketTotals,
  before: LineQuantities,
  now: LineQuantities,
): TicketTotals | RefundFailure {
  if (now.size === 0) return { code: 'NOTHING_TO_REFUND' };
  for (const [lineId, pieces] of now) {
    assert(Number.isSafeInteger(pieces) && pieces >= 1, `refundLines: ${pieces} pieces`);
    const line = sale.lines.find(candidate => candidate.lineId === lineId);
    if (line === undefined) return { code: 'LINE_NOT_FOUND', lineId };
    const left = line.quantity - (before.get(lineId) ?? 0);
    if (pieces > left) return { code: 'REFUND_OVER_SOLD', lineId, left };
  }
  const earlier = sale.lines.map(line => partOf(line, before.get(line.lineId) ?? 0));
  const later = sale.lines.map(line => {
    return partOf(line, (before.get(line.lineId) ?? 0) + (now.get(line.lineId) ?? 0));
  });
  const lines = later.flatMap((line, index) =>
    now.has(line.lineId) ? [subtractLine(required(earlier[index], 'line'), line)] : [],
  );
  return subtract(sumLines(earlier), sumLines(later), lines);
}

/** The figures of the first so many pieces of a line. All pieces give the line itself. */
function partOf(line: LineTotals, pieces: number): LineTotals {
  const share = (amount: Won) => {
    const { quantity } = line;
    // The same as floor(amount * pieces / quantity), without a product that could leave the whole numbers.
    return Math.floor(amount / quantity) * pieces + Math.floor(((amount % quantity) * pieces) / quantity);
  };
  const gross = won(share(line.gross));
  const net = won(share(line.net));
  const lineDiscount = won(line.orderDiscountShare === 0 ? gross - net : share(line.lineDiscount));
  const orderDiscountShare = won(gross - net - lineDiscount);
  return { ...line, quantity: pieces, gross, lineDiscount, orderDiscountShare, net };
}

function subtractLine(from: LineTotals, line: LineTotals): LineTotals {
  return {
    lineId: line.lineId,
    taxTreatment: line.taxTreatment,
    quantity: from.quantity - line.quantity,
    gross: won(from.gross - line.gross),
    lineDiscount: won(from.lineDiscount - line.lineDiscount),
    orderDiscountShare: won(from.orderDiscountShare - line.orderDiscountShare),
    net: won(from.net - line.net),
  };
}

function negateLine(line: LineTotals): LineTotals {
  return subtractLine(partOf(line, 0), line);
}

/** Subtracts every figure, VAT included: splitting the difference instead could round it once more. */
function subtract(from: TicketTotals, totals: TicketTotals, lines: readonly LineTotals[]): TicketTotals {
  const difference: TicketTotals = {
    lines,
    subtotal: won(from.subtotal - totals.subtotal),
    lineDiscounts: won(from.lineDiscounts - totals.lineDiscounts),
    orderDiscount: won(from.orderDiscount - totals.orderDiscount),
    due: won(from.due - totals.due),
    taxable: won(from.taxable - totals.taxable),
    exempt: won(from.exempt - totals.exempt),
    zeroRated: won(from.zeroRated - totals.zeroRated),
    supplyValue: won(from.supplyValue - totals.supplyValue),
    vat: won(from.vat - totals.vat),
    lineCount: lines.length,
    quantity: from.quantity - totals.quantity,
  };
  const { due, supplyValue, vat, exempt, zeroRated } = difference;
  assert(supplyValue + vat + exempt + zeroRated === due, 'refund: parts do not add up');
  return difference;
}
