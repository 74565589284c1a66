import { ORPCError } from '@orpc/server';
import { unreachable } from '../../src/base/assert.ts';
import type { Product } from '../../src/contract/catalog.ts';
import type { TicketItem } from '../../src/contract/ticket.ts';
import { won } from '../../src/money/won.ts';
import { addProduct, isCartFailure, QUANTITY_MAX, type NewLine } from '../../src/ticket/cart.ts';
import type { Change } from './change.ts';
import { findProduct, type FoundCode } from './find-product.ts';
import { cartError, openTicket } from './ticket.ts';

interface AddInput {
  readonly ticketId: string | null;
  readonly item: TicketItem;
}

/** Puts goods on a ticket; without one, on the till's open ticket or a new one. */
export function addToTicket(
  work: Change,
  { ticketId, item }: AddInput,
): { ticketId: string; lineId: string } {
  const line = lineFor(work, item);
  const { id, ticket } = ticketId === null ? currentTicket(work) : openTicket(work.reads, ticketId);
  const added = addProduct(ticket, line, { askAbove: QUANTITY_MAX, isConfirmed: true });
  if (isCartFailure(added)) throw cartError(added);
  work.writes.tickets.saveChanges(ticket, added.ticket, work.atMs);
  return { ticketId: id, lineId: added.lineId };
}

function currentTicket({ counter, reads, writes, newId, atMs }: Change) {
  const { till } = counter.settings();
  const open = reads.tickets.findOpen(till);
  if (open) return open;
  const id = newId();
  writes.tickets.create({ id, till, openedAtMs: atMs });
  return { id, ticket: { id, lines: [] } };
}

function lineFor(work: Change, item: TicketItem): NewLine {
  const id = work.newId();
  switch (item.kind) {
    case 'amount':
      return {
        id,
        name: item.name,
        unitPrice: won(item.unitPrice),
        priceSource: 'typed',
        quantity: item.quantity,
        taxTreatment: item.taxTreatment,
      };
    case 'product': {
      const product = work.reads.catalog.find(item.productId);
      if (!product) throw new ORPCError('PRODUCT_NOT_FOUND');
      return lineOf(id, product, item);
    }
    case 'scan':
      return lineOfScan(work, id, item);
    default:
      return unreachable(item, 'lineFor');
  }
}

function lineOfScan(work: Change, id: string, item: Extract<TicketItem, { kind: 'scan' }>): NewLine {
  const found = findProduct(work.reads, item.code, work.counter.settings(), work.atMs);
  if (found.kind === 'product')
    return lineOf(id, found.product, {
      quantity: found.quantity * item.quantity * found.packQuantity * (found.count ?? 1),
      unitPrice: found.price ?? null,
      weightGrams: found.weightGrams ?? null,
      priceSource: 'label',
    });
  throw refusal(work, found);
}

function refusal(work: Change, found: Exclude<FoundCode, { kind: 'product' }>): ORPCError<string, unknown> {
  switch (found.kind) {
    case 'receipt': {
      const { receiptNumber } = found;
      const saleId = work.reads.sales.idOfReceipt(receiptNumber);
      if (saleId === undefined) return new ORPCError('RECEIPT_UNKNOWN', { data: { receiptNumber } });
      return new ORPCError('RECEIPT_SCANNED', { data: { saleId, receiptNumber } });
    }
    case 'wrongCheckDigit':
      return new ORPCError('BARCODE_CHECK_DIGIT', { data: { code: found.code } });
    case 'unknown':
      return new ORPCError('BARCODE_UNKNOWN', { data: { code: found.code } });
    default:
      return unreachable(found, 'refusal');
  }
}

interface Sold {
  readonly quantity: number;
  readonly unitPrice: number | null;
  readonly weightGrams: number | null;
  readonly priceSource?: 'label';
}

/** A line of a product: at the catalogue's price, or at one that was typed or printed in a label. */
function lineOf(id: string, product: Product, sold: Sold): NewLine {
  const { name } = product;
  if (!product.isActive) throw new ORPCError('PRODUCT_INACTIVE', { data: { name } });
  const data = { productId: product.id, name };
  const needsWeight = product.priceKind === 'weight' && sold.weightGrams === null && sold.unitPrice === null;
  if (needsWeight) throw new ORPCError('WEIGHT_NEEDED', { data });
  const needsPrice = product.priceKind === 'open' && sold.unitPrice === null;
  if (needsPrice) throw new ORPCError('OPEN_PRICE_NEEDED', { data });
  // A label of weighed goods that prints the price is sold at that price, as one piece.
  const weightGrams = product.priceKind === 'weight' && sold.unitPrice === null ? sold.weightGrams : null;
  // The quantity of a weighed line is its weight: three pieces of 1.2 kg are three lines.
  if (weightGrams !== null && sold.quantity !== 1)
    throw new ORPCError('QUANTITY_OUT_OF_RANGE', { data: { max: 1 } });
  return {
    id,
    productId: product.id,
    name,
    unitPrice: won(sold.unitPrice ?? product.unitPrice),
    priceSource: sold.unitPrice === null ? 'catalog' : (sold.priceSource ?? 'typed'),
    quantity: sold.quantity,
    ...(weightGrams !== null && { weightGrams }),
    taxTreatment: product.taxTreatment,
    ...(product.currencyExcluded && { currencyExcluded: true }),
  };
}
