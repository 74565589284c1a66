import type { Won } from '../money/won.ts';
import { sumWon } from '../money/won.ts';
import type { Discount, LineItem, Ticket } from './ticket.ts';
import { lineGross, totalTicket } from './totals.ts';

/** The most pieces of one line: what four digits of a receipt column hold. */
export const QUANTITY_MAX = 9_999;

/** Why a change of a ticket is refused. */
export type CartFailure =
  | { readonly code: 'LINE_NOT_FOUND' }
  | { readonly code: 'LINE_VOIDED' }
  | { readonly code: 'LINE_NOT_VOIDED' }
  /** The quantity of a weighed line is its weight. */
  | { readonly code: 'LINE_WEIGHED' }
  | { readonly code: 'QUANTITY_OUT_OF_RANGE'; readonly max: number }
  /** More than the shop's limit: asked once, so that a barcode swallowed by the quantity field is seen. */
  | { readonly code: 'QUANTITY_UNUSUAL'; readonly limit: number }
  | { readonly code: 'DISCOUNT_OVER_AMOUNT'; readonly max: Won };

/** A line about to be put on a ticket. */
export type NewLine = Omit<LineItem, 'isVoided' | 'discount'>;

/** How far a quantity may go without a question. */
export interface QuantityLimit {
  /** The largest quantity that is not asked about; `QUANTITY_MAX` asks never. */
  readonly askAbove: number;
  /** The person was asked and said yes. */
  readonly isConfirmed: boolean;
}

/** Whether an answer of this module is a refusal. */
export function isCartFailure(answer: Ticket | Added | CartFailure): answer is CartFailure {
  return 'code' in answer;
}

/** A ticket with goods added, and the line that they are on. */
export interface Added {
  readonly ticket: Ticket;
  readonly lineId: string;
}

/**
 * Puts goods on a ticket: onto the line that already holds the same product at the same price, or as a new
 * last line.
 *
 * A weighed line, a typed or printed price, a line with a discount and a voided line never take more goods:
 * each of them was made by someone who meant that one line. Codes in order: `QUANTITY_OUT_OF_RANGE`,
 * `QUANTITY_UNUSUAL`.
 */
export function addProduct(ticket: Ticket, line: NewLine, limit: QuantityLimit): Added | CartFailure {
  const same = ticket.lines.find(existing => canMerge(existing, line));
  const quantity = (same?.quantity ?? 0) + line.quantity;
  const refusal = checkQuantity(quantity, limit);
  if (refusal !== undefined) return refusal;
  if (same !== undefined) {
    return { ticket: replaceLine(ticket, { ...same, quantity }), lineId: same.id };
  }
  return { ticket: { ...ticket, lines: [...ticket.lines, { ...line, isVoided: false }] }, lineId: line.id };
}

function canMerge(existing: LineItem, line: NewLine): boolean {
  const isPlain = (item: NewLine) => item.priceSource === 'catalog' && item.weightGrams === undefined;
  return (
    isPlain(existing) &&
    isPlain(line) &&
    !existing.isVoided &&
    existing.discount === undefined &&
    existing.productId !== undefined &&
    existing.productId === line.productId &&
    existing.unitPrice === line.unitPrice &&
    existing.taxTreatment === line.taxTreatment
  );
}

function checkQuantity(quantity: number, limit: QuantityLimit): CartFailure | undefined {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > QUANTITY_MAX) {
    return { code: 'QUANTITY_OUT_OF_RANGE', max: QUANTITY_MAX };
  }
  if (quantity > limit.askAbove && !limit.isConfirmed) {
    return { code: 'QUANTITY_UNUSUAL', limit: limit.askAbove };
  }
  return undefined;
}

/**
 * Sets how many pieces a line is. Codes in order: `LINE_NOT_FOUND`, `LINE_VOIDED`, `LINE_WEIGHED`,
 * `QUANTITY_OUT_OF_RANGE`, `QUANTITY_UNUSUAL`.
 */
export function changeQuantity(
  ticket: Ticket,
  lineId: string,
  quantity: number,
  limit: QuantityLimit,
): Ticket | CartFailure {
  const line = findLive(ticket, lineId);
  if ('code' in line) return line;
  if (line.weightGrams !== undefined) return { code: 'LINE_WEIGHED' };
  return checkQuantity(quantity, limit) ?? replaceLine(ticket, { ...line, quantity });
}

/** Sets the unit price of a line by hand (시가, 가격 변경). Codes in order: `LINE_NOT_FOUND`, `LINE_VOIDED`. */
export function changeUnitPrice(ticket: Ticket, lineId: string, unitPrice: Won): Ticket | CartFailure {
  const line = findLive(ticket, lineId);
  return 'code' in line ? line : replaceLine(ticket, { ...line, unitPrice, priceSource: 'typed' });
}

/** Strikes a line out. It stays on the ticket. Codes in order: `LINE_NOT_FOUND`, `LINE_VOIDED`. */
export function voidLine(ticket: Ticket, lineId: string): Ticket | CartFailure {
  const line = findLive(ticket, lineId);
  return 'code' in line ? line : replaceLine(ticket, { ...line, isVoided: true });
}

/** Brings a struck-out line back. Codes in order: `LINE_NOT_FOUND`, `LINE_NOT_VOIDED`. */
export function restoreLine(ticket: Ticket, lineId: string): Ticket | CartFailure {
  const line = ticket.lines.find(candidate => candidate.id === lineId);
  if (line === undefined) return { code: 'LINE_NOT_FOUND' };
  return line.isVoided ? replaceLine(ticket, { ...line, isVoided: false }) : { code: 'LINE_NOT_VOIDED' };
}

/**
 * Gives a line a discount, or takes it away with undefined. Codes in order: `LINE_NOT_FOUND`, `LINE_VOIDED`,
 * `DISCOUNT_OVER_AMOUNT`. Whether the person may give as much is the caller's question.
 */
export function discountLine(
  ticket: Ticket,
  lineId: string,
  discount: Discount | undefined,
): Ticket | CartFailure {
  const line = findLive(ticket, lineId);
  if ('code' in line) return line;
  const { discount: _former, ...plain } = line;
  if (discount === undefined) return replaceLine(ticket, plain);
  return checkDiscount(discount, lineGross(line)) ?? replaceLine(ticket, { ...plain, discount });
}

/**
 * Gives the whole ticket a discount, or takes it away with undefined. Code: `DISCOUNT_OVER_AMOUNT`.
 *
 * Goods taken off later may leave less than the discount: `totalTicket` then stops at zero.
 */
export function discountTicket(ticket: Ticket, discount: Discount | undefined): Ticket | CartFailure {
  const { discount: _former, ...plain } = ticket;
  if (discount === undefined) return plain;
  return checkDiscount(discount, totalTicket(plain).due) ?? { ...plain, discount };
}

function checkDiscount(discount: Discount, amount: Won): CartFailure | undefined {
  const isTooMuch = discount.kind === 'amount' && discount.amount > amount;
  return isTooMuch ? { code: 'DISCOUNT_OVER_AMOUNT', max: amount } : undefined;
}

/**
 * Line and ticket discounts as a share of what the goods cost, in basis points rounded up, for the limit
 * per role.
 */
export function discountShareBp(ticket: Ticket): number {
  const { subtotal, lineDiscounts, orderDiscount } = totalTicket(ticket);
  return subtotal === 0 ? 0 : Math.ceil((sumWon([lineDiscounts, orderDiscount]) * 10_000) / subtotal);
}

function findLive(ticket: Ticket, lineId: string): LineItem | CartFailure {
  const line = ticket.lines.find(candidate => candidate.id === lineId);
  if (line === undefined) return { code: 'LINE_NOT_FOUND' };
  return line.isVoided ? { code: 'LINE_VOIDED' } : line;
}

function replaceLine(ticket: Ticket, line: LineItem): Ticket {
  return { ...ticket, lines: ticket.lines.map(existing => (existing.id === line.id ? line : existing)) };
}
