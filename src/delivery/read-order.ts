import { won, type Won } from '../money/won.ts';
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

/** What is wrong with an order that somebody sent, and where: `items[0].qty`. */
export interface OrderFault {
  readonly path: string;
  readonly problem: 'missing' | 'type' | 'range' | 'tooLong' | 'sum' | 'unknown';
}

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

/**
 * Reads an order from another program's JSON (domain.md E1). Fields that are not known are passed over; sums
 * that do not add up are refused, since nobody could say later which of them was charged.
 *
 * @returns The order, or everything that is wrong with it.
 */
export function readOrder(
  json: unknown,
): { readonly order: DeliveryOrder } | { readonly faults: readonly OrderFault[] } {
  const read = new Reader(json);
  const order: DeliveryOrder = {
    externalId: read.text('orderNo', { max: NAME_MAX, isNeeded: true }),
    version: read.whole('version', { min: 1, max: 1_000_000, orElse: 1 }),
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
      riderRequest: read.text('requests.rider', { max: TEXT_MAX }),
    },
  };
  if (read.faults.length === 0 && order.items.length === 0) read.fault('items', 'missing');
  if (read.faults.length > 0) return { faults: read.faults };
  const { goods, payable } = orderTotals(order);
  for (const [path, expected] of [
    ['amounts.goods', goods],
    ['amounts.payable', payable],
  ] as const)
    if (read.has(path) && read.money(path, { max: WHOLE_MAX }) !== expected) read.fault(path, 'sum');
  if (payable < 0 || order.items.some(item => itemAmount(item) < 0)) read.fault('amounts.payable', 'range');
  return read.faults.length > 0 ? { faults: read.faults } : { order };
}

function readItem(read: Reader): OrderItem {
  return {
    name: read.text('name', { max: NAME_MAX, isNeeded: true }),
    quantity: read.whole('qty', { min: 1, max: QUANTITY_MAX }),
    unitPrice: read.money('unitPrice', { max: MONEY_MAX }),
    options: read.list('options', 30, true).map(readOption),
  };
}

function readOption(read: Reader): OrderOption {
  return {
    name: read.text('name', { max: NAME_MAX, isNeeded: true }),
    price: read.money('price', { min: -OPTION_MONEY_MAX, max: OPTION_MONEY_MAX }),
    quantity: read.whole('qty', { min: 1, max: OPTION_QUANTITY_MAX, orElse: 1 }),
  };
}

function readDiscount(read: Reader): OrderDiscount {
  return {
    name: read.text('name', { max: NAME_MAX }),
    amount: read.money('amount', { max: MONEY_MAX }),
    // A coupon that names nobody is the shop's own: what it gets is never overstated.
    funder: read.choice('funder', FUNDERS, 'merchant'),
  };
}

/** Reads the fields of one object, and notes what is wrong where. */
class Reader {
  readonly faults: OrderFault[];
  readonly #json: unknown;
  readonly #place: string;

  constructor(json: unknown, place = '', faults: OrderFault[] = []) {
    this.#json = json;
    this.#place = place;
    this.faults = faults;
  }

  fault(path: string, problem: OrderFault['problem']): void {
    this.faults.push({ path: this.#place + path, problem });
  }

  has(path: string): boolean {
    return this.#at(path) !== undefined && this.#at(path) !== null;
  }

  text(path: string, { max, isNeeded = false }: { max: number; isNeeded?: boolean }): string {
    const value = this.#at(path) ?? '';
    const isText = typeof value === 'string' || typeof value === 'number';
    if (!isText) this.fault(path, 'type');
    const text = isText ? String(value).replaceAll(CONTROL, ' ').trim() : '';
    if (isNeeded && text === '') this.fault(path, 'missing');
    if (text.length > max) this.fault(path, 'tooLong');
    return text;
  }

  whole(path: string, { min, max, orElse }: { min: number; max: number; orElse?: number }): number {
    if (orElse !== undefined && !this.has(path)) return orElse;
    const value = this.#at(path);
    if (typeof value !== 'number' || !Number.isInteger(value))
      this.fault(path, this.has(path) ? 'type' : 'missing');
    else if (value < min || value > max) this.fault(path, 'range');
    else return value;
    return min;
  }

  /** Whole won. Only an option may be cheaper than nothing. */
  money(path: string, { min = 0, max }: { min?: number; max: number }): Won {
    const value = this.#at(path) ?? 0;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) this.fault(path, 'type');
    else if (value < min || value > max) this.fault(path, 'range');
    else return won(value);
    return won(0);
  }

  flag(path: string): boolean {
    const value = this.#at(path) ?? false;
    if (typeof value !== 'boolean') this.fault(path, 'type');
    return value === true;
  }

  choice<T extends string>(path: string, choices: ReadonlyMap<string, T>, orElse: T): T {
    if (!this.has(path)) return orElse;
    const value = this.#at(path);
    const found = typeof value === 'string' ? choices.get(value) : undefined;
    if (found === undefined) this.fault(path, 'unknown');
    return found ?? orElse;
  }

  /** An ISO time with its offset: without one nobody knows which clock it is of. */
  instant(path: string, mayBeAbsent = false): number | null {
    if (!this.has(path)) {
      if (!mayBeAbsent) this.fault(path, 'missing');
      return null;
    }
    const value = this.#at(path);
    const atMs = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(atMs)) this.fault(path, 'type');
    return Number.isNaN(atMs) ? null : atMs;
  }

  list(path: string, max: number, mayBeAbsent = false): Reader[] {
    const value = this.#at(path);
    if (!this.has(path) && mayBeAbsent) return [];
    if (!Array.isArray(value)) this.fault(path, this.has(path) ? 'type' : 'missing');
    else if (value.length > max) this.fault(path, 'tooLong');
    else
      return value.map(
        (one: unknown, index) => new Reader(one, `${this.#place}${path}[${index}].`, this.faults),
      );
    return [];
  }

  #at(path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), this.#json);
  }
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
// eslint-disable-next-line no-control-regex -- control characters are what this takes out
const CONTROL = /[\u0000-\u001f\u007f]+/g;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
