import { assert, required } from '../base/assert.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import { WON_MAX, won, type Won } from '../money/won.ts';

/** What a channel keeps back, in hundredths of a percent. */
export interface FeeRates {
  /** 중개 수수료: of the goods, before any coupon. */
  readonly brokerageBp: number;
  /** 결제 수수료: of what was paid there. */
  readonly paymentBp: number;
}

interface ChannelTerm {
  readonly channel: string;
  /** The first business date that it is for. */
  readonly from: string;
  /** By what the shop sold last year; the last one is for all above. */
  readonly bands: readonly (FeeRates & { readonly upTo: number })[];
}

/** What private apps took on average from a date on, of the goods and without what payments cost there. */
export interface PrivateTerm {
  readonly from: string;
  readonly brokerageBp: number;
  readonly source: string;
}

export interface ChannelFees {
  /** By channel the earliest first. */
  readonly terms: readonly ChannelTerm[];
  /** The earliest first. */
  readonly privateApps: readonly PrivateTerm[];
}

/** What the shop itself has agreed on with a channel; it comes before what all shops have. */
export interface OwnChannelFee extends FeeRates {
  readonly channelId: string;
}

/** Reads resources/channels/fees-kr.json. @throws when the file is wrong. */
export function readChannelFees(file: unknown): ChannelFees {
  assert(isRecord(file), 'channel fees: must be an object');
  const at = fieldReader(file, `channel fees ${String(file['id'])}`);
  const terms = at.records('terms').map(readTerm);
  for (const channel of new Set(terms.map(term => term.channel)))
    inOrder(
      terms.filter(term => term.channel === channel),
      channel,
    );
  const privateApps = at.records('privateApps').map(record => {
    const of = fieldReader(record, 'fees of private apps');
    const brokerageBp = of.count('brokerageBp', 0, 10_000);
    return { from: of.text('from'), brokerageBp, source: of.text('source') };
  });
  inOrder(privateApps, 'private apps');
  assert(privateApps.length > 0, 'channel fees: nothing about private apps');
  return { terms, privateApps };
}

function inOrder(terms: readonly { readonly from: string }[], name: string): void {
  const dates = terms.map(({ from }) => from);
  assert(dates.join() === dates.toSorted().join(), `channel fees: ${name} is out of order`);
}

function readTerm(record: FileRecord): ChannelTerm {
  const of = fieldReader(record, `channel fee ${String(record['channel'])} ${String(record['from'])}`);
  of.refuseOthers(['channel', 'from', 'bands', 'source']);
  of.text('source');
  const bands = of.records('bands').map(band => {
    const field = fieldReader(band, 'band of a channel fee');
    return {
      upTo: field.count('upTo', 1, WON_MAX),
      brokerageBp: field.count('brokerageBp', 0, 10_000),
      paymentBp: field.count('paymentBp', 0, 10_000),
    };
  });
  assert(bands.length > 0, 'channel fee: has no band');
  return { channel: of.text('channel'), from: of.text('from'), bands };
}

/** What a channel keeps back on a business date; nothing where no term of it is known. */
export function feeRatesOn(
  { terms }: ChannelFees,
  own: readonly OwnChannelFee[],
  about: { readonly channel: string; readonly date: string; readonly yearlySales: number },
): FeeRates {
  const agreed = own.find(({ channelId }) => channelId === about.channel);
  if (agreed) return agreed;
  const term = terms.findLast(({ channel, from }) => channel === about.channel && from <= about.date);
  const band = term?.bands.find(({ upTo }) => about.yearlySales <= upTo) ?? term?.bands.at(-1);
  return band ?? { brokerageBp: 0, paymentBp: 0 };
}

/** What of an order stays with its channel, each part in whole won towards zero. */
export function channelFee(
  { brokerageBp, paymentBp }: FeeRates,
  order: { readonly goods: Won; readonly paidThere: Won },
): Won {
  return won(
    Math.trunc((order.goods * brokerageBp) / 10_000) + Math.trunc((order.paidThere * paymentBp) / 10_000),
  );
}

/** What private apps took on average at a date; before the first that is known, as at first. */
export function privateTermOn({ privateApps }: ChannelFees, date: string): PrivateTerm {
  const term = privateApps.findLast(({ from }) => from <= date) ?? privateApps[0];
  return required(term, 'a term of private apps');
}
