import type { TicketView } from '../../../src/contract/ticket.ts';
import type { LineItem } from '../../../src/ticket/ticket.ts';
import { lineGross, totalTicket, type LineTotals } from '../../../src/ticket/totals.ts';
import type { StoredTicket } from '../../store/ticket-store.ts';

/** A ticket as pages show it, its figures by the one function that receipt and ledger use too. */
export function viewTicket(stored: StoredTicket): TicketView {
  const { ticket } = stored;
  const totals = totalTicket(ticket);
  const figures = new Map(totals.lines.map(line => [line.lineId, line]));
  return {
    id: stored.id,
    state: stored.state,
    name: stored.name,
    openedAtMs: stored.openedAtMs,
    heldAtMs: stored.heldAtMs,
    lines: ticket.lines.map(line => viewLine(line, figures.get(line.id))),
    discount: ticket.discount ?? null,
    totals: {
      subtotal: totals.subtotal,
      lineDiscount: totals.lineDiscounts,
      orderDiscount: totals.orderDiscount,
      due: totals.due,
      supplyValue: totals.supplyValue,
      vat: totals.vat,
      exempt: totals.exempt,
      zeroRated: totals.zeroRated,
      lineCount: totals.lineCount,
      quantity: totals.quantity,
    },
  };
}

/** A voided line has no figures of its own any more. */
function viewLine(line: LineItem, figures: LineTotals | undefined): TicketView['lines'][number] {
  return {
    id: line.id,
    productId: line.productId ?? null,
    name: line.name,
    unitPrice: line.unitPrice,
    quantity: line.quantity,
    weightGrams: line.weightGrams ?? null,
    taxTreatment: line.taxTreatment,
    currencyExcluded: line.currencyExcluded ?? false,
    discount: line.discount ?? null,
    isVoided: line.isVoided,
    gross: figures?.gross ?? lineGross(line),
    discountAmount: figures?.lineDiscount ?? 0,
    net: figures?.net ?? 0,
  };
}
