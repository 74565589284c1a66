import {
  itemAmount,
  orderTotals,
  type DeliveryOrder,
  type DiscountFunder,
  type OrderDiscount,
  type OrderItem,
  type OrderKind,
  type OrderOption,
  type OrderPayment,
} from './order.ts';
import { required } from '../base/assert.ts';
import { isRecord } from '../base/field-reader.ts';
import { OrderReader, type OrderFault } from './order-reader.ts';

/** The longest of each text; what is longer is refused rather than cut, or the kitchen would not know. */
const TEXT_MAX = 300;
const NAME_MAX = 100;
const ITEMS_MAX = 100;
/** So that no order that passes can come to more than an amount may be. */
const MONEY_MAX = 1_000_000;
const OPTION_MONEY_MAX = 100_000;
const QUANTITY_MAX = 99;
const OPTION_QUANTITY_MAX = 9;

const WHOLE_MAX = 1_000_000_000;

const KINDS = new Map<string, OrderKind>([
  ['DELIVERY', 'delivery'],
  ['TAKEOUT', 'takeout'],
]);
const PAYMENTS = new Map<string, OrderPayment>([
  ['PREPAID', 'prepaid'],
  ['EUM_PREPAID', 'prepaid'],
  ['CASH', 'cash'],
  ['CARD', 'card'],
  ['EUM', 'currency'],
]);
const FUNDERS = new Map<string, DiscountFunder>([
  ['NATION_CITY', 'city'],
  ['CITY', 'city'],
  ['DISTRICT', 'district'],
  ['PLATFORM', 'platform'],
  ['MERCHANT', 'merchant'],
]);

/** A channel takes an order back. */
export interface ChannelCancel {
  readonly externalId: string;
  /** Null where the channel does not count: it is about the order as it stands. */
  readonly version: number | null;
}

type Faults = { readonly faults: readonly OrderFault[] };
type Order = { readonly order: DeliveryOrder };

const CANCELLED: readonly unknown[] = ['CANCELLED', 'CANCELED'];

/**
 * Reads what a channel sends: an order, or that one is off (`status: CANCELLED`), which needs its
 * number alone.
 */
export function readMessage(json: unknown): Order | { readonly cancel: ChannelCancel } | Faults {
  if (!isRecord(json) || !CANCELLED.includes(json['status'])) return readOrder(json);
  const read = new OrderReader(json);
  const externalId = read.text('orderNo', { max: NAME_MAX, isNeeded: true });
  const version = read.has('version') ? readVersion(read) : null;
  return read.faults.length > 0 ? { faults: read.faults } : { cancel: { externalId, version } };
}

const readVersion = (read: OrderReader) => read.whole('version', { min: 1, max: 1_000_000, orElse: 1 });

/**
 * Reads an order from another program's JSON (domain.md E1). Fields that are not known are kept as they came;
 * sums that do not add up are refused, since nobody could say later which of them was charged.
 *
 * @returns The order, or everything that is wrong with it.
 */
export function readOrder(json: unknown): Order | Faults {
  const read = new OrderReader(json);
  const order: DeliveryOrder = {
    externalId: read.text('orderNo', { max: NAME_MAX, isNeeded: true }),
    version: readVersion(read),
    displayNumber: read.text('displayNo', { max: 20 }) || read.text('orderNo', { max: NAME_MAX }).slice(-6),
    kind: read.choice('type', KINDS, 'delivery'),
    orderedAtMs: read.instant('orderedAt') ?? 0,
    acceptByMs: read.instant('acceptBy', true),
    reserveAtMs: read.instant('reserveAt', true),
    items: read.list('items', ITEMS_MAX).map(readItem),
    shopRequest: read.text('requests.shop', { max: TEXT_MAX }),
    wantsCutlery: read.flag('requests.cutlery'),
    payment: read.choice('payment.method', PAYMENTS, 'prepaid'),
    deliveryFee: read.money('amounts.deliveryFee', { max: MONEY_MAX }),
    discounts: read.list('amounts.discounts', 20, true).map(readDiscount),
    person: {
      phone: read.text('customer.safeNumber', { max: 30 }),
      road: read.text('address.road', { max: TEXT_MAX }),
      jibun: read.text('address.jibun', { max: TEXT_MAX }),
      detail: read.text('address.detail', { max: TEXT_MAX }),
      landmark: '',
      name: '',
      riderRequest: read.text('requests.rider', { max: TEXT_MAX }),
    },
  };
  if (read.faults.length === 0 && order.items.length === 0) read.fault('items', 'missing');
  if (read.faults.length > 0) return { faults: read.faults };
  checkSums(read, order);
  // Which channel it is of is known by its key or its folder, and that it is no cancellation is known by now.
  for (const path of ['channel', 'status']) read.has(path);
  return read.faults.length > 0 ? { faults: read.faults } : { order: { ...order, more: read.more() } };
}

/** Sums that are there have to be right. */
function checkSums(read: OrderReader, order: DeliveryOrder): void {
  const { goods, payable } = orderTotals(order);
  for (const [index, itemRead] of read.list('items', ITEMS_MAX).entries())
    expectSum(itemRead, 'amount', itemAmount(required(order.items[index], 'item')));
  expectSum(read, 'amounts.goods', goods);
  expectSum(read, 'amounts.payable', payable);
  if (payable < 0 || order.items.some(item => itemAmount(item) < 0)) read.fault('amounts.payable', 'range');
}

function expectSum(read: OrderReader, path: string, sum: number): void {
  if (read.has(path) && read.money(path, { max: WHOLE_MAX }) !== sum) read.fault(path, 'sum');
}

function readItem(read: OrderReader): OrderItem {
  return {
    name: read.text('name', { max: NAME_MAX, isNeeded: true }),
    quantity: read.whole('qty', { min: 1, max: QUANTITY_MAX }),
    unitPrice: read.money('unitPrice', { max: MONEY_MAX }),
    options: read.list('options', 30, true).map(readOption),
  };
}

function readOption(read: OrderReader): OrderOption {
  return {
    name: read.text('name', { max: NAME_MAX, isNeeded: true }),
    price: read.money('price', { min: -OPTION_MONEY_MAX, max: OPTION_MONEY_MAX }),
    quantity: read.whole('qty', { min: 1, max: OPTION_QUANTITY_MAX, orElse: 1 }),
  };
}

function readDiscount(read: OrderReader): OrderDiscount {
  return {
    name: read.text('name', { max: NAME_MAX }),
    amount: read.money('amount', { max: MONEY_MAX }),
    // A coupon that names nobody is the shop's own: what it gets is never overstated.
    funder: read.choice('funder', FUNDERS, 'merchant'),
  };
}
