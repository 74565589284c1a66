import { won } from '../money/won.ts';
import type { ChannelOperator } from './channel.ts';
import { channelFee, type FeeRates } from './channel-fees.ts';
import type { OpenState, OrderState } from './states.ts';

/** An order that is over, as far as figures need it: nothing of a person. */
export interface OrderFigure {
  readonly date: string;
  readonly channel: string;
  readonly state: Exclude<OrderState, OpenState>;
  /** Of Korea's clock, at which it came. */
  readonly hour: number;
  /** Until a person accepted it; null where none did. */
  readonly acceptSeconds: number | null;
  readonly goods: number;
  readonly paidThere: number;
  readonly payable: number;
  readonly fee: number;
}

/** What orders that are over came to: of one day, channel and end. */
export interface OrderSum {
  readonly date: string;
  readonly channel: string;
  readonly state: OrderFigure['state'];
  readonly count: number;
  readonly goods: number;
  readonly payable: number;
  readonly fee: number;
}

/** Of what was handed over: orders, what customers paid, its goods, and what the channel kept, in won. */
export interface SoldSum {
  readonly count: number;
  readonly amount: number;
  readonly goods: number;
  readonly fee: number;
}

/** Orders by day, channel and end, in the order in which they first came. */
export function sumsOf(orders: readonly OrderFigure[]): readonly OrderSum[] {
  const sums = new Map<string, Writable<OrderSum>>();
  for (const { date, channel, state, goods, payable, fee } of orders) {
    const key = `${date} ${channel} ${state}`;
    const sum = sums.get(key) ?? { date, channel, state, count: 0, goods: 0, payable: 0, fee: 0 };
    sum.count += 1;
    sum.goods += goods;
    sum.payable += payable;
    sum.fee += fee;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What was handed over by the hour at which it came; hours without any are left out. */
export function hoursOf(
  orders: readonly OrderFigure[],
): readonly { readonly hour: number; readonly count: number; readonly amount: number }[] {
  const done = orders.filter(({ state }) => state === 'completed');
  return [...new Set(done.map(({ hour }) => hour))]
    .toSorted((a, b) => a - b)
    .map(hour => {
      const within = done.filter(order => order.hour === hour);
      const amount = within.reduce((sum, { payable }) => sum + payable, 0);
      return { hour, count: within.length, amount };
    });
}

/** What orders that were handed over would have cost elsewhere, each reckoned as in the books. */
export function feesElsewhere(orders: readonly OrderFigure[], ratesOn: (date: string) => FeeRates): number {
  let on = '';
  let rates: FeeRates = { brokerageBp: 0, paymentBp: 0 };
  let fees = 0;
  for (const { date, state, goods, paidThere } of orders) {
    if (state !== 'completed') continue;
    // They come by day, so a day's rates are looked up once.
    if (date !== on) {
      on = date;
      rates = ratesOn(date);
    }
    fees += channelFee(rates, { goods: won(goods), paidThere: won(paidThere) });
  }
  return fees;
}

const NOTHING: SoldSum = { count: 0, amount: 0, goods: 0, fee: 0 };

/** What was handed over, of those sums that are meant. */
export function soldOf(sums: readonly OrderSum[], isMeant: (sum: OrderSum) => boolean): SoldSum {
  return sums
    .filter(sum => sum.state === 'completed' && isMeant(sum))
    .reduce(
      (all, sum) => ({
        count: all.count + sum.count,
        amount: all.amount + sum.payable,
        goods: all.goods + sum.goods,
        fee: all.fee + sum.fee,
      }),
      NOTHING,
    );
}

/** How many orders ended so, of those sums that are meant. */
export function countOf(
  sums: readonly OrderSum[],
  state: OrderSum['state'],
  isMeant: (sum: OrderSum) => boolean,
): number {
  return sums.reduce((all, sum) => (sum.state === state && isMeant(sum) ? all + sum.count : all), 0);
}

/** A part of a whole, how much that is, and what it still needs of a goal. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  /** In tenths of a percent, always down: a goal that is shown as reached is reached. Null of nothing. */
  readonly permille: number | null;
  /** How much of the rest would have to be in the part; 0 is reached, null is that there is no goal. */
  readonly missing: number | null;
}

/** @param goalPercent Null is no goal. */
export function shareOf(part: number, whole: number, goalPercent: number | null): Share {
  const permille = whole === 0 ? null : Math.floor((part * 1000) / whole);
  const missing = goalPercent === null ? null : Math.max(0, Math.ceil((whole * goalPercent) / 100) - part);
  return { part, whole, permille, missing };
}

/**
 * The share of public channels in what came over apps, by orders and by what customers paid. What people have
 * taken down themselves came over no app, and is in neither.
 */
export function publicShare(
  sums: readonly OrderSum[],
  operatorOf: (channel: string) => ChannelOperator,
  goalPercent: number | null,
): { readonly orders: Share; readonly amount: Share } {
  const ofPublic = soldOf(sums, ({ channel }) => operatorOf(channel) === 'public');
  const ofApps = soldOf(sums, ({ channel }) => operatorOf(channel) !== 'shop');
  return {
    orders: shareOf(ofPublic.count, ofApps.count, goalPercent),
    amount: shareOf(ofPublic.amount, ofApps.amount, goalPercent),
  };
}

export interface AcceptTimes {
  readonly count: number;
  readonly medianSeconds: number | null;
  /** Nine of ten orders were accepted within this. */
  readonly p90Seconds: number | null;
}

/** How long people took to accept; orders that no person accepted are left out. */
export function acceptTimes(orders: readonly Pick<OrderFigure, 'acceptSeconds'>[]): AcceptTimes {
  const sorted = orders.flatMap(({ acceptSeconds }) => acceptSeconds ?? []).toSorted((a, b) => a - b);
  // Nearest rank: a time that somebody took, and none between two.
  const ofRank = (rank: number) => sorted[rank - 1] ?? null;
  const count = sorted.length;
  return {
    count,
    medianSeconds: ofRank(Math.ceil(count / 2)),
    p90Seconds: ofRank(Math.ceil((count * 9) / 10)),
  };
}
