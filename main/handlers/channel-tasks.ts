import type { ChannelTaskKind } from '../store/order-flow-store.ts';
import type { DeliveryOrderRow } from '../store/delivery-store.ts';
import type { Change } from './change.ts';
import { channelOf, viewChannel } from './views/delivery.ts';

/**
 * What a person has to do in a channel's own program as well (채널에서도 취소하세요): it stays on the board
 * until somebody says that it is done.
 */
export function tellByHand(
  work: Change,
  row: Pick<DeliveryOrderRow, 'id' | 'channel'>,
  what: Extract<ChannelTaskKind, 'reject' | 'cancel'>,
): void {
  addTask(work, row.channel, what, row.id);
}

/** The same for a whole channel: it is paused, or takes orders again. */
export function tellOfPause(work: Change, channel: string, what: 'pause' | 'resume'): void {
  const open = work.reads.orderFlow.tasks().find(task => task.orderId === null && task.channel === channel);
  // It has never heard of the pause, so it need not hear of its end.
  if (what === 'resume' && open?.what === 'pause') work.writes.orderFlow.endTask(open.id);
  else addTask(work, channel, what, null);
}

function addTask(work: Change, channel: string, what: ChannelTaskKind, orderId: string | null): void {
  const known = channelOf(channel);
  // Messages to a channel's program tell what becomes of an order; of pauses they say nothing.
  const isTold = orderId === null ? known.hearsBack : viewChannel(work.counter, known).hearsBack;
  if (isTold) return;
  work.writes.orderFlow.addTask({ id: work.newId(), channel, what, orderId, sinceMs: work.atMs });
}
