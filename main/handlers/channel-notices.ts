import { readAgain } from './order-moves.ts';
import { REJECT_REASONS } from '../../src/delivery/states.ts';
import {
  GIVE_UP_MS,
  noticeOf,
  NOTICE_EVENTS,
  TRIES_BEFORE_WORRY,
  waitAfter,
  type ChannelNotice,
  type NoticeEvent,
} from '../../src/delivery/webhook.ts';
import type { NoticeRow } from '../store/channel-store.ts';
import { changeFromOutside } from './change.ts';
import type { Context, Counter } from './context.ts';
import { CANCEL_REFUSED } from './channel-inbox.ts';

/** What has been told is kept for so long, to be looked up in settings. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** The event that a row of the outbox is about: the trigger that wrote it lets no other kinds in. */
export function eventOf({ kind, eventDetail }: Pick<NoticeRow, 'kind' | 'eventDetail'>): NoticeEvent {
  if (kind === 'changed' && eventDetail === CANCEL_REFUSED) return CANCEL_REFUSED;
  const found = NOTICE_EVENTS.find(event => event === kind);
  if (found === undefined) throw new Error(`eventOf: ${kind}`);
  return found;
}

export function messageOf({ reads }: Pick<Counter, 'reads'>, row: NoticeRow): ChannelNotice {
  return noticeOf({
    id: `${row.orderId}-${row.position}`,
    event: eventOf(row),
    externalId: row.externalId,
    version: row.version,
    atMs: row.eventAtMs,
    cookMinutes: readAgain({ reads }, row.orderId).cookMinutes,
    reason: REJECT_REASONS.find(one => one === row.eventDetail),
  });
}

/** Writes down what came of a notice: told, to be sent again later, or given up. */
export function recordAnswer(
  counter: Context['counter'],
  notice: NoticeRow,
  answer: { readonly isTaken: boolean; readonly detail: string } | 'noWebhook',
): void {
  const tries = notice.tries + 1;
  const event = eventOf(notice);
  const { orderId, position, channel } = notice;
  changeFromOutside(counter, ['delivery', 'channel'], ({ writes, atMs }) => {
    const isTold = answer !== 'noWebhook' && answer.isTaken;
    const isOver = !isTold && (answer === 'noWebhook' || atMs - notice.createdAtMs >= GIVE_UP_MS);
    const detail = answer === 'noWebhook' ? '' : answer.detail;
    const state = isTold ? 'told' : isOver ? 'failed' : 'waiting';
    writes.channels.setNotice(
      { orderId, position, state, tries, detail },
      { nextAtMs: atMs + waitAfter(tries), atMs },
    );
    if (answer !== 'noWebhook') writes.channels.setHeard(channel, isTold ? undefined : detail, atMs);
    if (isOver) writes.channels.setGaveUp(channel, atMs);
    if (isTold) writes.channels.forgetNotices(atMs - KEPT_MS);
    if (isTold || isOver)
      writes.delivery.addEvent(orderId, { kind: isTold ? 'told' : 'notTold', detail: event, atMs });
  });
}

/** What a channel does not know yet, though it should: given up, or tried more than once or twice. */
export function unheardBy({ reads }: Pick<Counter, 'reads'>) {
  return [
    ...reads.channels.failed().map(row => viewUnheard(row, true)),
    ...reads.channels.retried(TRIES_BEFORE_WORRY).map(row => viewUnheard(row, false)),
  ];
}

function viewUnheard(row: NoticeRow, isGivenUp: boolean) {
  return {
    orderId: row.orderId,
    channelId: row.channel,
    displayNumber: row.displayNumber,
    event: eventOf(row),
    isGivenUp,
  };
}
