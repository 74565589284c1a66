import feesFile from '../../../resources/channels/fees-kr.json' with { type: 'json' };
import channelFile from '../../../resources/channels/korea.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { businessDate } from '../../../src/base/korea-time.ts';
import type { DeliveryBoard, OrderPersonView, OrderView } from '../../../src/contract/delivery.ts';
import { readChannels, type DeliveryChannel } from '../../../src/delivery/channel.ts';
import { channelFee, feeRatesOn, readChannelFees } from '../../../src/delivery/channel-fees.ts';
import { orderLegs } from '../../../src/delivery/order-sale.ts';
import {
  itemAmount,
  orderTotals,
  type DeliveryOrder,
  type OrderItem,
  type OrderMore,
  type OrderPerson,
} from '../../../src/delivery/order.ts';
import { maskPerson, NOBODY } from '../../../src/delivery/privacy.ts';
import type { PlacedItem } from '../../../src/delivery/stations.ts';
import { isEnded } from '../../../src/delivery/states.ts';
import { won, type Won } from '../../../src/money/won.ts';
import type { Counter } from '../context.ts';
import type { DeliveryOrderRow } from '../../store/delivery-store.ts';

export const CHANNELS: readonly DeliveryChannel[] = readChannels(channelFile);

export const FEES = readChannelFees(feesFile);

/** Those of public channels and of the shop's own people, and the private apps that the shop says it uses. */
export function channelsInUse({ settings }: Pick<Counter, 'settings'>): readonly DeliveryChannel[] {
  const { privateApps } = settings();
  return CHANNELS.filter(({ id, operator }) => operator !== 'private' || privateApps.includes(id));
}

/** A channel with what it keeps back now. */
export function viewChannel(
  { settings, nowMs, reads }: Pick<Counter, 'settings' | 'nowMs' | 'reads'>,
  channel: DeliveryChannel,
): DeliveryBoard['channels'][number] {
  const { id, name, nameEn, operator, hearsBack: knowsAnyway, isByHand } = channel;
  const { channelFees, benefits, dayStartsAtHour } = settings();
  const date = businessDate(nowMs(), dayStartsAtHour);
  const about = { channel: id, date, yearlySales: benefits.yearlySales };
  const { brokerageBp, paymentBp } = feeRatesOn(FEES, channelFees, about);
  const isOwn = channelFees.some(({ channelId }) => channelId === id);
  const webhook = reads.channels.webhook(id);
  // It has taken something, and has not been given up since.
  const isTold = webhook !== undefined && webhook.toldAtMs !== null && webhook.gaveUpAtMs === null;
  const hearsBack = knowsAnyway || isTold;
  const mayReject = mayRejectOf({ settings }, channel);
  const fee = { brokerageBp, paymentBp, isOwn };
  return { id, name, nameEn, operator, hearsBack, mayReject, isByHand, keepsFee: !isByHand, fee };
}

/** Whether the shop may refuse a channel's orders: some count it against the shop, or forbid it. */
export function mayRejectOf(
  { settings }: Pick<Counter, 'settings'>,
  { id, mayReject }: Pick<DeliveryChannel, 'id' | 'mayReject'>,
): boolean {
  return mayReject && !settings().orderFlow.noReject.includes(id);
}

/** What an order's channel keeps back, by the shop's own terms with it or those that all shops have. */
export function likelyFee(
  { settings }: Pick<Counter, 'settings'>,
  row: Pick<DeliveryOrderRow, 'channel' | 'businessDate' | 'contentJson' | 'payment' | 'payable'>,
  { goods }: { readonly goods: Won } = orderTotals(contentOf(row)),
): Won {
  const { channelFees, benefits } = settings();
  const { channel, businessDate: date, payment, payable } = row;
  const rates = feeRatesOn(FEES, channelFees, { channel, date, yearlySales: benefits.yearlySales });
  return channelFee(rates, { goods, paidThere: won(payment === 'prepaid' ? payable : 0) });
}

export function channelOf(id: string): DeliveryChannel {
  return required(
    CHANNELS.find(channel => channel.id === id),
    `channel ${id}`,
  );
}

/** What `content_json` holds: an order without its person, and without what has columns. */
export type OrderContent = Pick<
  DeliveryOrder,
  'items' | 'shopRequest' | 'wantsCutlery' | 'deliveryFee' | 'discounts'
>;

type Kept = Pick<DeliveryOrderRow, 'contentJson'>;

// Written by this program, from an order that was read by `readOrder` or by the contract.
export const contentOf = (row: Kept) => JSON.parse(row.contentJson) as OrderContent;

/** What the kitchen has on paper; undefined is nothing. */
export function printedItems(row: DeliveryOrderRow): readonly PlacedItem[] | undefined {
  if (row.printedJson === null) return undefined;
  // As above: the items of an order's content. Those of a version before stations name none.
  const items = JSON.parse(row.printedJson) as readonly (OrderItem & Partial<PlacedItem>)[];
  return items.map(item => ({ ...item, stationId: item.stationId ?? null }));
}

/** The person as it is kept; null once it is erased. */
export function keptPerson({ personJson }: DeliveryOrderRow): OrderPerson | null {
  // As above: written by this program.
  // One of before has fewer fields.
  return personJson === null ? null : { ...NOBODY, ...(JSON.parse(personJson) as OrderPerson) };
}

/** An order as papers need it, with its person as far as it may be seen. */
export function orderOf(row: DeliveryOrderRow): DeliveryOrder {
  return { ...row, ...contentOf(row), person: shownPerson(row) ?? NOBODY };
}

/** From the end of an order on its person is masked for everybody. */
function shownPerson(row: DeliveryOrderRow): OrderPerson | null {
  const person = keptPerson(row);
  return person !== null && isEnded(row.state) && row.personState === 'whole' ? maskPerson(person) : person;
}

export function viewOrder(counter: Pick<Counter, 'settings'>, row: DeliveryOrderRow): OrderView {
  const content = contentOf(row);
  const { goods } = orderTotals(content);
  const legs = orderLegs({ ...content, payment: row.payment });
  const { deliveryFee, shopRequest, wantsCutlery } = content;
  return {
    id: row.id,
    channelId: row.channel,
    displayNumber: row.displayNumber,
    kind: row.kind,
    state: row.state,
    version: row.version,
    orderedAtMs: row.orderedAtMs,
    receivedAtMs: row.receivedAtMs,
    acceptByMs: row.acceptByMs,
    reserveAtMs: row.reserveAtMs,
    startAtMs: row.startAtMs,
    remindedAtMs: row.remindedAtMs,
    isAhead: isAhead(row),
    acceptedAtMs: row.acceptedAtMs,
    cookMinutes: row.cookMinutes,
    readyAtMs: row.readyAtMs,
    endedAtMs: row.endedAtMs,
    ...alarmOf(row),
    items: content.items.map(item => ({
      ...item,
      options: item.options.map(option => ({ ...option })),
      amount: itemAmount(item),
    })),
    shopRequest,
    wantsCutlery,
    payment: row.payment,
    goods,
    deliveryFee,
    discounts: content.discounts.map(discount => ({ ...discount })),
    payable: row.payable,
    door: legs.door,
    channelPays: legs.channel,
    fee: row.fee ?? likelyFee(counter, row, { goods }),
    isBooked: row.channelAmount !== null,
    isCancelAsked: row.cancelAskedAtMs !== null && !isEnded(row.state),
    hasMore: row.moreJson !== null,
    loss: row.lossBearer === null || row.loss === null ? null : { bearer: row.lossBearer, amount: row.loss },
    person: shownPerson(row),
    personState: personStateOf(row),
  };
}

function alarmOf(row: DeliveryOrderRow) {
  const isUnheard = row.heardAtMs === null && !isEnded(row.state);
  // A later version than the one that was accepted by itself is for a person to hear of.
  // A reservation whose time has come is for a person as well.
  const isNews = isUnheard && row.autoVersion === row.version && row.remindedAtMs === null;
  return {
    isRinging: isUnheard && !isNews,
    ringsSinceMs: row.ringsSinceMs ?? row.receivedAtMs,
    isNews,
    isAuto: row.autoVersion !== null,
    heldWhy: row.state === 'waiting' ? row.heldWhy : null,
    cameInPause: row.cameInPause === 1,
  };
}

/** Whether a reserved order is taken and its time to begin has not come. */
export const isAhead = ({ state, startAtMs, remindedAtMs }: DeliveryOrderRow): boolean =>
  state === 'accepted' && startAtMs !== null && remindedAtMs === null;

function personStateOf({ state, personState }: DeliveryOrderRow): OrderView['personState'] {
  if (personState === 'erased') return 'erased';
  if (personState === 'masked') return 'maskedForGood';
  return isEnded(state) ? 'masked' : 'open';
}

/** What the channel said beside what the program knows. It may name a person. */
export function viewMore({ moreJson }: DeliveryOrderRow): { path: string; text: string }[] {
  if (moreJson === null) return [];
  // As above: written by this program, from what `readOrder` kept.
  const kept = JSON.parse(moreJson) as readonly OrderMore[];
  return kept.map(({ path, json }) => ({ path, text: json }));
}

export const viewPerson = (person: OrderPerson): OrderPersonView => ({ ...person });
