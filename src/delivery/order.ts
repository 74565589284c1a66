import { sumWon, won, type Won } from '../money/won.ts';

/** Who bears what a coupon takes off. Only the merchant's own part lowers what the channel pays out. */
export const DISCOUNT_FUNDERS = ['city', 'district', 'platform', 'merchant'] as const;
export type DiscountFunder = (typeof DISCOUNT_FUNDERS)[number];

/** How an order leaves the shop. */
export const ORDER_KINDS = ['delivery', 'takeout'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

/** Who has the money: the channel, or whoever hands the food over takes it. */
export const ORDER_PAYMENTS = ['prepaid', 'cash', 'card', 'currency'] as const;
export type OrderPayment = (typeof ORDER_PAYMENTS)[number];

export interface OrderOption {
  readonly name: string;
  readonly price: Won;
  readonly quantity: number;
}

export interface OrderItem {
  readonly name: string;
  readonly quantity: number;
  /** Of one piece, without its options, in won. */
  readonly unitPrice: Won;
  /** Options of one piece. */
  readonly options: readonly OrderOption[];
}

export interface OrderDiscount {
  readonly name: string;
  readonly amount: Won;
  readonly funder: DiscountFunder;
}

/** What of an order is about a person: masked when it is over, erased some days later (domain.md E4). */
export interface OrderPerson {
  readonly phone: string;
  readonly road: string;
  readonly jibun: string;
  readonly detail: string;
  /** What it is near (큰 건물, 가게 이름): many know the way by it better than by the number. */
  readonly landmark: string;
  /** Whoever comes to fetch it (포장). */
  readonly name: string;
  /** What the rider is asked for: it often names an entrance and its code. */
  readonly riderRequest: string;
}

/** A field that a channel sent and nobody here knows, as it came: `customer.visitCount`, `3`. */
export interface OrderMore {
  readonly path: string;
  readonly json: string;
}

/** An order as any channel brings it (domain.md E1). */
export interface DeliveryOrder {
  /** The channel's own number: together with the channel it is unique. */
  readonly externalId: string;
  /** Counts up when the channel changes the order; the first is 1. */
  readonly version: number;
  /** What people call it: `A-23`. */
  readonly displayNumber: string;
  readonly kind: OrderKind;
  readonly orderedAtMs: number;
  /** Until when the channel waits for an answer; null waits for ever. */
  readonly acceptByMs: number | null;
  /** When it is wanted; null is as soon as possible. */
  readonly reserveAtMs: number | null;
  readonly items: readonly OrderItem[];
  readonly shopRequest: string;
  /** 수저: left out unless asked for (domain.md E1). */
  readonly wantsCutlery: boolean;
  readonly payment: OrderPayment;
  readonly deliveryFee: Won;
  readonly discounts: readonly OrderDiscount[];
  readonly person: OrderPerson;
  /** Kept beside the order. It may name a person, so it goes when the person is masked for good. */
  readonly more?: readonly OrderMore[];
}

/** What an order comes to, in won. */
export interface OrderTotals {
  readonly goods: Won;
  readonly deliveryFee: Won;
  readonly discount: Won;
  /** What the customer pays or has paid. */
  readonly payable: Won;
  /** What reaches the shop before fees: discounts of other funders are paid out to it (domain.md E1). */
  readonly toShop: Won;
}

export function itemAmount({ quantity, unitPrice, options }: OrderItem): Won {
  const ofOne = unitPrice + options.reduce((sum, option) => sum + option.price * option.quantity, 0);
  return won(ofOne * quantity);
}

export function orderTotals(order: Pick<DeliveryOrder, 'items' | 'deliveryFee' | 'discounts'>): OrderTotals {
  const goods = sumWon(order.items.map(itemAmount));
  const discount = sumWon(order.discounts.map(({ amount }) => amount));
  const others = order.discounts.filter(({ funder }) => funder !== 'merchant');
  const payable = won(goods + order.deliveryFee - discount);
  const toShop = won(payable + sumWon(others.map(({ amount }) => amount)));
  return { goods, deliveryFee: order.deliveryFee, discount, payable, toShop };
}
