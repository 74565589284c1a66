import { assert } from '../../src/base/assert.ts';
import { businessDate } from '../../src/base/korea-time.ts';
import type { TenderFailure, TenderOffer } from '../../src/currency/tender.ts';
import { orderTotals, type OrderItem } from '../../src/delivery/order.ts';
import {
  compensationFrom,
  orderLegs,
  ticketOfOrder,
  type LossBearer,
} from '../../src/delivery/order-sale.ts';
import { orderCompensatedPostings } from '../../src/ledger/shop-postings.ts';
import { won, type Won } from '../../src/money/won.ts';
import { billOf, settle } from '../../src/ticket/settlement.ts';
import { totalTicket } from '../../src/ticket/totals.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import { change, type Change } from './change.ts';
import { tellByHand } from './channel-tasks.ts';
import type { Context } from './context.ts';
import type { DraftSale } from './draft-sale.ts';
import { requests } from './implementer.ts';
import { mayMove, moveTo, viewNow } from './order-moves.ts';
import { printOrderVoid } from './print-order.ts';
import { printSale } from './print-sale.ts';
import { recordSale } from './record-sale.ts';
import { benefitsOfTenders } from './sale-benefits.ts';
import { offerOf, refuseRepeats } from './settle.ts';
import { contentOf, likelyFee } from './views/delivery.ts';
import { currentShop } from './views/receipt-facts.ts';

type Complete = Parameters<Parameters<typeof requests.delivery.complete.handler>[0]>[0];
type CompleteErrors = Complete['errors'];

/** How an order ends in the books: sold, or lost at somebody's cost. */
export const endOrderHandlers = {
  complete: requests.delivery.complete.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.complete',
      input,
      areas: ['delivery', 'sale', 'shift', 'journal', 'device'],
      run: work => {
        const row = mayMove(work, input.orderId, 'complete', errors);
        const draft = sellOrder(work, context, row, input, errors);
        const { channel } = orderLegs({ ...contentOf(row), payment: row.payment });
        moveTo(work, row, 'completed', draft.sale.receiptNumber);
        const fee = likelyFee(work.counter, row);
        work.writes.delivery.setSold(row.id, { channelAmount: channel, fee });
        const { businessDate: date } = draft.sale;
        if (channel !== 0 || fee !== 0)
          work.writes.bank.claimFromChannel(row.channel, { date, amount: channel - fee });
        printSale(work, draft, input.printReceipt);
        return { orderId: row.id };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
  cancel: requests.delivery.cancel.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.cancel',
      input,
      areas: ['delivery', 'orderFlow', 'journal', 'device'],
      run: work => {
        const row = mayMove(work, input.orderId, 'cancel', errors);
        const { loss } = input;
        if (loss !== null && row.acceptedAtMs === null) throw errors.NOTHING_LOST();
        const { toShop: most } = orderTotals(contentOf(row));
        if (loss !== null && loss.amount > most) throw errors.LOSS_OVER_ORDER({ data: { most } });
        moveTo(work, row, 'cancelled', input.reason);
        tellByHand(work, row, 'cancel');
        if (loss !== null) bookLoss(work, row, loss.bearer, won(loss.amount));
        printOrderVoid(work, row);
        return { orderId: row.id };
      },
      answer: ({ orderId }) => viewNow(context, orderId),
    }),
  ),
};

/** Books an order as a sale that has its id: what the channel pays, and what was taken at the door. */
function sellOrder(
  work: Change,
  context: Context,
  row: DeliveryOrderRow,
  { payment, allowRepeatedApproval }: Pick<Complete['input'], 'payment' | 'allowRepeatedApproval'>,
  errors: CompleteErrors,
): DraftSale {
  const { reads, counter, atMs } = work;
  const settings = counter.settings();
  const shift = reads.shifts.current(settings.till);
  if (!shift) throw errors.TILL_NOT_OPEN();
  const order = { ...contentOf(row), payment: row.payment };
  const legs = orderLegs(order);
  const { version: shopVersion, profile } = currentShop(reads);
  const ticket = ticketOfOrder(row.id, order, item => productOf(work, profile.taxation, item));
  const totals = totalTicket(ticket);
  assert(totals.due === legs.channel + legs.door, `sellOrder: ${row.id} does not add up`);
  const door = payment === null ? [] : [offerOf(atTheDoor(payment, legs.door), atMs)];
  if (legs.door > 0 && door.length === 0) throw errors.PAYMENT_MISSING({ data: { due: legs.door } });
  const there = legs.channel > 0 ? [{ kind: 'channel', amount: legs.channel, state: 'posted' } as const] : [];
  const offers: readonly TenderOffer[] = [...there, ...(legs.door > 0 ? door : [])];
  const settlement = settle(billOf(totals), offers, settings.cashRounding);
  if ('code' in settlement) throw paymentError(errors, settlement, legs.door);
  if (!allowRepeatedApproval) refuseRepeats(work, errors, settlement, shift.businessDate);
  const sold = { ticket, totals, channel: 'delivery', atMs } as const;
  const benefits = benefitsOfTenders(context, sold, settlement.tenders);
  const money = { donation: won(0), channelFee: likelyFee(counter, row) };
  return recordSale(work, { ticket, totals, settlement, benefits, shift, shopVersion, ...money });
}

type DoorPayment = NonNullable<Complete['input']['payment']>;

function atTheDoor(payment: DoorPayment, amount: Won) {
  return { ...payment, amount, approvedAtMs: null, maskedCard: null, wallet: null };
}

/** A dish that the catalogue has under this name is taxed as it is there; any other as most of the shop's. */
function productOf({ reads }: Change, taxation: 'taxable' | 'exempt', { name }: OrderItem) {
  const product = reads.catalog.findByName(name);
  if (product) return { productId: product.id, taxTreatment: product.taxTreatment };
  return { taxTreatment: taxation };
}

function paymentError(errors: CompleteErrors, failure: TenderFailure, due: Won): Error {
  switch (failure.code) {
    case 'APPROVAL_MISSING':
      return errors.APPROVAL_MISSING({ data: { kind: failure.kind } });
    case 'APPROVAL_MALFORMED':
      return errors.APPROVAL_MALFORMED({ data: { kind: failure.kind } });
    case 'TENDER_NOT_POSITIVE':
      // Cash of which nothing was handed over: no other offer of an order is without an amount.
      return errors.CASH_SHORT({ data: { short: due } });
    case 'CASH_SHORT':
      return errors.CASH_SHORT({ data: { short: failure.short } });
    default:
      return new Error(`sellOrder: ${failure.code}`);
  }
}

/** What a cancelled order has cost is written down, and claimed from whom it is to come from. */
function bookLoss(work: Change, row: DeliveryOrderRow, bearer: LossBearer, amount: Won): void {
  const { writes, counter, atMs, newId } = work;
  writes.delivery.setLoss(row.id, { bearer, amount });
  const from = compensationFrom(bearer);
  if (from === undefined) return;
  const date = businessDate(atMs, counter.settings().dayStartsAtHour);
  if (from === 'channel') writes.bank.claimFromChannel(row.channel, { date, amount });
  writes.ledger.record({
    id: newId(),
    book: 'shop',
    event: 'orderCompensated',
    occurredAtMs: atMs,
    businessDate: date,
    reference: row.displayNumber,
    sourceId: row.id,
    reversesId: null,
    policyVersion: null,
    memo: '',
    postings: orderCompensatedPostings(counter.chart, from, amount),
  });
}
