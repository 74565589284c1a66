import { sumWon, won, type Won } from '../money/won.ts';
import type { LineItem, Ticket } from '../ticket/ticket.ts';
import { orderTotals, type DeliveryOrder, type OrderItem } from './order.ts';

/** An order as far as its sale is concerned. */
export type SoldOrder = Pick<DeliveryOrder, 'items' | 'deliveryFee' | 'discounts' | 'payment'>;

/** Who pays what of an order's sale: both together are what reaches the shop. */
export interface OrderLegs {
  /** What the channel pays out: what was paid there, and coupons that somebody else bears. */
  readonly channel: Won;
  /** What whoever hands the food over takes. */
  readonly door: Won;
}

/** Whose payments they are (domain.md E1): 선결제 is the channel's, 만나서 결제 the shop's, a coupon its funder's. */
export function orderLegs(order: SoldOrder): OrderLegs {
  const { payable, toShop } = orderTotals(order);
  const door = order.payment === 'prepaid' ? won(0) : payable;
  return { channel: won(toShop - door), door };
}

/** As receipts name the line. */
const DELIVERY_FEE = '배달비';

/**
 * The order as a ticket: a line for each dish with its options in its price, one for the delivery fee, and
 * the shop's own coupons as a reduction of the whole (에누리). Those of others reduce nothing: they are paid.
 *
 * @param productOf What a dish is in the catalogue, and how it is taxed. The fee goes with the goods: it is
 *   exempt where all of them are.
 */
export function ticketOfOrder(
  id: string,
  order: SoldOrder,
  productOf: (item: OrderItem) => Pick<LineItem, 'productId' | 'taxTreatment'>,
): Ticket {
  const lines = order.items.map((item, index): LineItem => ({
    id: String(index),
    name: lineName(item),
    unitPrice: won(
      item.unitPrice + item.options.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
    ),
    priceSource: 'typed',
    quantity: item.quantity,
    ...productOf(item),
    isVoided: false,
  }));
  const isExempt = lines.every(({ taxTreatment }) => taxTreatment === 'exempt');
  const fee: LineItem = {
    id: String(lines.length),
    name: DELIVERY_FEE,
    unitPrice: order.deliveryFee,
    priceSource: 'typed',
    quantity: 1,
    taxTreatment: isExempt ? 'exempt' : 'taxable',
    isVoided: false,
  };
  const own = order.discounts.filter(({ funder, amount }) => funder === 'merchant' && amount > 0);
  const ticket = { id, lines: order.deliveryFee === 0 ? lines : [...lines, fee] };
  if (own.length === 0) return ticket;
  const name = own.map(discount => discount.name).join(' + ');
  const amount = sumWon(own.map(discount => discount.amount));
  return { ...ticket, discount: { kind: 'amount', name, amount } };
}

/** `후라이드치킨 (순한맛, 콜라 1.25L×2)`. */
function lineName({ name, options }: OrderItem): string {
  if (options.length === 0) return name;
  const listed = options.map(option =>
    option.quantity === 1 ? option.name : `${option.name}×${option.quantity}`,
  );
  return `${name} (${listed.join(', ')})`;
}

/** Who bears what a cancelled order has cost: the customer's money stays, or somebody pays the shop. */
export const LOSS_BEARERS = ['shop', 'channel', 'customer', 'rider'] as const;
export type LossBearer = (typeof LOSS_BEARERS)[number];

/**
 * Who owes the shop for it, as the ledger sees it. Money that a customer has paid and does not get back is at
 * the channel; what the shop bears itself nobody owes.
 */
export function compensationFrom(bearer: LossBearer): 'channel' | 'rider' | undefined {
  if (bearer === 'shop') return undefined;
  return bearer === 'rider' ? 'rider' : 'channel';
}

/**
 * What a refund takes back of a channel's fee: as much of it as of what was due, the won that are left over
 * with the last one, so that all refunds together take back all of it.
 *
 * @param refunded Of what was due: before this refund, and after it.
 */
export function feeTakenBack(
  fee: Won,
  due: Won,
  refunded: { readonly before: Won; readonly after: Won },
): Won {
  if (due === 0) return won(0);
  const share = (part: number) => Math.trunc((fee * part) / due);
  return won(share(refunded.after) - share(refunded.before));
}
