import { ORPCError } from '@orpc/server';
import { required, unreachable } from '../../src/base/assert.ts';
import { won } from '../../src/money/won.ts';
import type { DiscountShape } from '../../src/contract/shapes.ts';
import {
  changeQuantity,
  changeUnitPrice,
  discountLine,
  discountTicket,
  isCartFailure,
  QUANTITY_MAX,
  restoreLine,
  voidLine,
  type CartFailure,
} from '../../src/ticket/cart.ts';
import type { Discount, Ticket } from '../../src/ticket/ticket.ts';
import type { StoredTicket } from '../store/ticket-store.ts';
import { addToTicket } from './add-to-ticket.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { settleHandlers } from './settle.ts';
import { ticketMoves } from './ticket-moves.ts';
import { viewTicket } from './views/ticket.ts';

/**
 * Whoever is asked here has looked at the number: the page asks about unusual quantities before it sends
 * them.
 */
const UNLIMITED = { askAbove: QUANTITY_MAX, isConfirmed: true } as const;

export const ticketHandlers = {
  ...settleHandlers,
  ...ticketMoves,
  list: requests.ticket.list.handler(({ context }) =>
    context.counter.reads.tickets.listOpen().map(viewTicket),
  ),
  get: requests.ticket.get.handler(({ context, input, errors }) => {
    const found = context.counter.reads.tickets.find(input.ticketId);
    if (!found) throw errors.TICKET_NOT_FOUND();
    return viewTicket(found);
  }),
  add: requests.ticket.add.handler(({ context, input }) =>
    change({
      context,
      request: 'ticket.add',
      input,
      areas: ['ticket'],
      run: work => addToTicket(work, input),
      answer: ({ ticketId, lineId }) => ({ ticket: readTicket(context, ticketId), lineId }),
    }),
  ),
  changeLine: requests.ticket.changeLine.handler(({ context, input }) =>
    edit(context, 'ticket.changeLine', input, ticket => {
      const { lineId, quantity, unitPrice } = input;
      const priced = unitPrice === null ? ticket : changeUnitPrice(ticket, lineId, won(unitPrice));
      if (quantity === null || isCartFailure(priced)) return priced;
      return changeQuantity(priced, lineId, quantity, UNLIMITED);
    }),
  ),
  voidLine: requests.ticket.voidLine.handler(({ context, input }) =>
    edit(context, 'ticket.voidLine', input, ticket => voidLine(ticket, input.lineId)),
  ),
  restoreLine: requests.ticket.restoreLine.handler(({ context, input }) =>
    edit(context, 'ticket.restoreLine', input, ticket => restoreLine(ticket, input.lineId)),
  ),
  discountLine: requests.ticket.discountLine.handler(({ context, input }) =>
    edit(context, 'ticket.discountLine', input, ticket =>
      discountLine(ticket, input.lineId, readDiscount(input.discount)),
    ),
  ),
  discount: requests.ticket.discount.handler(({ context, input }) =>
    edit(context, 'ticket.discount', input, ticket => discountTicket(ticket, readDiscount(input.discount))),
  ),
};

/** Changes an open ticket by one pure function of `src/ticket`. */
function edit(
  context: Context,
  request: string,
  input: { readonly commandId: string; readonly ticketId: string },
  apply: (ticket: Ticket) => Ticket | CartFailure,
) {
  return change({
    context,
    request,
    input,
    areas: ['ticket'],
    run: ({ reads, writes, atMs }) => {
      const { ticket } = openTicket(reads, input.ticketId);
      const changed = apply(ticket);
      if (isCartFailure(changed)) throw cartError(changed);
      writes.tickets.saveChanges(ticket, changed, atMs);
      return {};
    },
    answer: () => readTicket(context, input.ticketId),
  });
}

/** A ticket that goods may still be put on. */
export function openTicket(reads: Change['reads'], ticketId: string): StoredTicket {
  const found = reads.tickets.find(ticketId);
  if (!found) throw new ORPCError('TICKET_NOT_FOUND');
  if (found.state !== 'open') throw new ORPCError('TICKET_NOT_OPEN', { data: { state: found.state } });
  return found;
}

export function readTicket({ counter }: Context, ticketId: string) {
  return viewTicket(required(counter.reads.tickets.find(ticketId), `ticket ${ticketId}`));
}

/** The cart's refusals in the codes of the wire. A line that is struck out is no line to the page. */
export function cartError(failure: CartFailure): ORPCError<string, unknown> {
  switch (failure.code) {
    case 'LINE_NOT_FOUND':
    case 'LINE_VOIDED':
    case 'LINE_NOT_VOIDED':
      return new ORPCError('LINE_NOT_FOUND');
    case 'LINE_WEIGHED':
      return new ORPCError('QUANTITY_OUT_OF_RANGE', { data: { max: 1 } });
    case 'QUANTITY_OUT_OF_RANGE':
      return new ORPCError('QUANTITY_OUT_OF_RANGE', { data: { max: failure.max } });
    case 'QUANTITY_UNUSUAL':
      return new ORPCError('QUANTITY_OUT_OF_RANGE', { data: { max: failure.limit } });
    case 'DISCOUNT_OVER_AMOUNT':
      return new ORPCError('DISCOUNT_OVER_AMOUNT', { data: { max: failure.max } });
    default:
      return unreachable(failure, 'cartError');
  }
}

function readDiscount(discount: DiscountShape | null): Discount | undefined {
  if (discount === null) return undefined;
  return discount.kind === 'percent' ? discount : { ...discount, amount: won(discount.amount) };
}
