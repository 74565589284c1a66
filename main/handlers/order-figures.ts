import type { OrderFigures } from '../../src/contract/order-figures.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { ChannelOperator, DeliveryChannel } from '../../src/delivery/channel.ts';
import { feeRatesOn, privateTermOn, type FeeRates } from '../../src/delivery/channel-fees.ts';
import { daysOf, partsOf, PERIOD_MAX_DAYS, type FigurePeriod } from '../../src/delivery/figure-period.ts';
import {
  acceptTimes,
  countOf,
  feesElsewhere,
  hoursOf,
  publicShare,
  soldOf,
  sumsOf,
  type OrderFigure,
  type OrderSum,
} from '../../src/delivery/order-figures.ts';
import { orderFigureTable } from '../../src/delivery/order-figure-table.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { channelOf, CHANNELS, channelsInUse, FEES } from './views/delivery.ts';

const DISHES_MAX = 20;

type Errors = Parameters<Parameters<typeof requests.orderFigures.ofPeriod.handler>[0]>[0]['errors'];

export const orderFiguresHandlers = {
  ofPeriod: requests.orderFigures.ofPeriod.handler(({ context, input, errors }) => {
    refuseOther(input, errors);
    return figuresOf(context.counter, input);
  }),
  exportCsv: requests.orderFigures.exportCsv.handler(({ context, input, errors }) => {
    refuseOther(input, errors);
    const sums = sumsOf(context.counter.reads.orderFigures.orders(input));
    return { fileName: `배달-${input.from}-${input.to}.csv`, text: orderFigureTable(sums, channelOf) };
  }),
};

function refuseOther(period: FigurePeriod, errors: Errors): void {
  const days = daysOf(period);
  if (days < 1) throw errors.PERIOD_BACKWARDS();
  if (days > PERIOD_MAX_DAYS) throw errors.PERIOD_TOO_LONG({ data: { mostDays: PERIOD_MAX_DAYS } });
}

const operatorOf = (channel: string) => channelOf(channel).operator;
const everything = () => true;

function figuresOf(counter: Counter, period: FigurePeriod): OrderFigures {
  const { orderFigures } = counter.reads;
  const orders = orderFigures.orders(period);
  const sums = sumsOf(orders);
  const ofApps = orders.filter(({ channel }) => operatorOf(channel) !== 'shop');
  return {
    ...period,
    sold: soldOf(sums, everything),
    channels: channelFigures(counter, sums, ofApps),
    days: dayFigures(sums),
    hours: [...hoursOf(orders)],
    dishes: [...orderFigures.dishes(period, DISHES_MAX)],
    dishCount: orderFigures.dishCount(period),
    times: acceptTimes(ofApps),
    ends: [...orderFigures.ends(period)],
    share: publicShare(sums, operatorOf, counter.settings().publicGoal?.percent ?? null),
    ...comparisons(counter, orders),
    averages: averageParts(period).map(({ from }) => privateTermOn(FEES, from)),
  };
}

/** Those in use, and those that were in the period. */
function channelFigures(
  counter: Counter,
  sums: readonly OrderSum[],
  ofApps: readonly OrderFigure[],
): OrderFigures['channels'] {
  const inUse = channelsInUse(counter);
  const shown = CHANNELS.filter(channel => inUse.includes(channel) || sums.some(of(channel)));
  return shown.map(channel => ({
    ...nameOf(channel),
    sold: soldOf(sums, of(channel)),
    rejected: countOf(sums, 'rejected', of(channel)),
    expired: countOf(sums, 'expired', of(channel)),
    cancelled: countOf(sums, 'cancelled', of(channel)),
    times: acceptTimes(ofApps.filter(of(channel))),
  }));
}

const of =
  ({ id }: DeliveryChannel) =>
  ({ channel }: { readonly channel: string }) =>
    channel === id;

const nameOf = ({ id, name, nameEn, operator }: DeliveryChannel) => ({ id, name, nameEn, operator });

/** Days on which something was handed over. */
function dayFigures(sums: readonly OrderSum[]): OrderFigures['days'] {
  const dates = [...new Set(sums.map(({ date }) => date))];
  return dates
    .map(date => ({ date, ...soldOf(sums, sum => sum.date === date) }))
    .filter(({ count }) => count > 0)
    .map(({ date, count, amount }) => ({ date, count, amount }));
}

const averageParts = (period: FigurePeriod) =>
  partsOf(
    period,
    FEES.privateApps.map(({ from }) => from),
  );

/** What orders have cost, beside what the same ones would have cost on the other side. */
function comparisons(
  counter: Counter,
  orders: readonly OrderFigure[],
): Pick<OrderFigures, 'ofPublic' | 'ofPrivate'> {
  const settings = counter.settings();
  const compare = (operator: ChannelOperator, others: readonly (DeliveryChannel | null)[]) => {
    const meant = orders.filter(({ channel }) => operatorOf(channel) === operator);
    const sold = soldOf(sumsOf(meant), everything);
    if (sold.count === 0) return { sold, elsewhere: [] };
    const elsewhere = others.map(channel => {
      const fee = feesElsewhere(meant, date => ratesAt(settings, channel, date));
      return { channel: channel === null ? null : nameOf(channel), fee, more: fee - sold.fee };
    });
    return { sold, elsewhere };
  };
  const channels = channelsInUse(counter);
  return {
    ofPublic: compare('public', [null, ...channels.filter(({ operator }) => operator === 'private')]),
    ofPrivate: compare(
      'private',
      channels.filter(({ operator }) => operator === 'public'),
    ),
  };
}

/** What a channel took on a day, or private apps on average (null); or what the shop has agreed on there. */
function ratesAt(
  { channelFees, benefits }: Pick<Settings, 'channelFees' | 'benefits'>,
  channel: DeliveryChannel | null,
  date: string,
): FeeRates {
  if (channel === null) return { brokerageBp: privateTermOn(FEES, date).brokerageBp, paymentBp: 0 };
  return feeRatesOn(FEES, channelFees, { channel: channel.id, date, yearlySales: benefits.yearlySales });
}
