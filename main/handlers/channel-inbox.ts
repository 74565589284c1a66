import { answerToCancel } from '../../src/delivery/channel-cancel.ts';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import type { ChannelCancel } from '../../src/delivery/read-order.ts';
import type { OrderState } from '../../src/delivery/states.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { Change } from './change.ts';
import { BY_CHANNEL, moveTo, note, readAgain } from './order-moves.ts';
import { printOrderVoid } from './print-order.ts';
import { takeOrder, type TakenOrder } from './take-order.ts';

/** What channels say. */
export type ChannelMessage = { readonly order: DeliveryOrder } | { readonly cancel: ChannelCancel };

/**
 * What became of it. `asked`: it is being cooked, so a person decides; `refused`: the shop goes on;
 * `early`: the
 * order has not come yet, and will be off when it does.
 */
export interface MessageAnswer {
  readonly orderId: string | null;
  readonly outcome: TakenOrder['outcome'] | 'cancelled' | 'asked' | 'refused' | 'early';
  readonly state: OrderState | null;
}

/** What the event says when the channel wants an order back, and when the shop goes on all the same. */
export const CANCEL_ASKED = 'cancelAsked';
export const CANCEL_REFUSED = 'cancelRefused';

/** A cancellation whose order has not come within this time was about nothing. */
const EARLY_MS = 30 * 24 * 60 * 60 * 1000;

/** Takes what a channel's program says, in whichever order it arrives. Saying it again changes nothing. */
export function takeMessage(work: Change, channelId: string, message: ChannelMessage): MessageAnswer {
  if ('cancel' in message) return takeCancel(work, channelId, message.cancel);
  const taken = takeOrder(work, channelId, message.order);
  if (taken.outcome !== 'new' || !work.writes.channels.takeEarlyCancel(channelId, message.order.externalId))
    return taken;
  // The cancellation was faster.
  return cancel(work, readAgain(work, taken.orderId));
}

function takeCancel(work: Change, channelId: string, { externalId, version }: ChannelCancel): MessageAnswer {
  const { reads, writes, atMs } = work;
  const row = reads.delivery.findExternal(channelId, externalId);
  if (row === undefined) {
    writes.channels.addEarlyCancel(channelId, externalId, atMs);
    writes.channels.forgetEarlyCancels(atMs - EARLY_MS);
    return { orderId: null, outcome: 'early', state: null };
  }
  const events = reads.delivery.events(row.id);
  const outcome = answerToCancel(
    {
      ...row,
      hasStarted: events.some(({ kind }) => kind === 'started'),
      isRefused: events.some(({ kind, detail }) => kind === 'changed' && detail === CANCEL_REFUSED),
    },
    version,
    atMs,
  );
  if (outcome === 'cancelled' || outcome === 'asked')
    if (version !== null && version > row.version) writes.delivery.setVersion(row.id, version);
  if (outcome === 'cancelled') return cancel(work, row);
  if (outcome === 'asked' && row.cancelAskedAtMs === null) {
    writes.delivery.setCancelAsked(row.id, atMs);
    note(work, row, 'changed', CANCEL_ASKED);
  }
  return { orderId: row.id, outcome, state: row.state };
}

function cancel(work: Change, row: DeliveryOrderRow): MessageAnswer {
  moveTo(work, row, 'cancelled', BY_CHANNEL);
  printOrderVoid(work, row);
  return { orderId: row.id, outcome: 'cancelled', state: 'cancelled' };
}
