import { z } from 'zod';
import { query } from './request.ts';
import { amount, amountOrZero, isoDate } from './shapes.ts';

const sold = z.object({
  count: z.int(),
  /** What customers paid, and the goods in it. */
  amount: amountOrZero,
  goods: amountOrZero,
  /** What the channel kept, as it is booked. */
  fee: amountOrZero,
});

const times = z.object({
  count: z.int(),
  medianSeconds: z.int().nullable(),
  p90Seconds: z.int().nullable(),
});

const channel = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  operator: z.enum(['public', 'private', 'shop']),
});

const share = z.object({
  part: z.int(),
  whole: z.int(),
  permille: z.int().nullable(),
  missing: z.int().nullable(),
});

/** What the same orders would have cost elsewhere. */
const elsewhere = z.object({
  /** A channel, or null for what private apps take on average. */
  channel: channel.nullable(),
  fee: amountOrZero,
  /** That, less what they did cost. */
  more: amount,
});

const comparison = z.object({ sold, elsewhere: z.array(elsewhere) });

const figures = z.object({
  from: isoDate,
  to: isoDate,
  sold,
  channels: z.array(channel.extend({ sold, rejected: z.int(), expired: z.int(), cancelled: z.int(), times })),
  days: z.array(z.object({ date: isoDate, count: z.int(), amount: amountOrZero })),
  hours: z.array(z.object({ hour: z.int(), count: z.int(), amount: amountOrZero })),
  /** Those that brought most, and how many there are in all. */
  dishes: z.array(z.object({ name: z.string(), quantity: z.int(), amount: z.int() })),
  dishCount: z.int(),
  /** Of the orders of apps that a person accepted. */
  times,
  ends: z.array(
    z.object({
      state: z.enum(['rejected', 'expired', 'cancelled']),
      reason: z.string(),
      count: z.int(),
      loss: amountOrZero,
    }),
  ),
  /** The share of public channels in the orders of apps. */
  share: z.object({ orders: share, amount: share }),
  /** Orders of public channels, and what they would have cost at private apps. */
  ofPublic: comparison,
  /** Orders of private apps, and what they would have cost at public channels. */
  ofPrivate: comparison,
  /** What private apps took on average within the period, and who says so. */
  averages: z.array(z.object({ from: isoDate, brokerageBp: z.int(), source: z.string() })),
});

const period = z.object({ from: isoDate, to: isoDate });
const periodErrors = {
  PERIOD_BACKWARDS: {},
  PERIOD_TOO_LONG: { data: z.object({ mostDays: z.int() }) },
};

/** Figures of orders that are over. Codes in order of precedence. */
export const orderFiguresContract = {
  ofPeriod: query('auditor').input(period).output(figures).errors(periodErrors),
  /** A line for each day and channel, for Excel. */
  exportCsv: query('auditor')
    .input(period)
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .errors(periodErrors),
};

export type OrderFigures = z.infer<typeof figures>;
