import type { OrderState, RejectReason } from './states.ts';

/** What a channel is told of: the state that an order has come to, or that it is not cancelled after all. */
export const NOTICE_EVENTS = [
  'accepted',
  'ready',
  'recalled',
  'delivering',
  'completed',
  'rejected',
  'expired',
  'cancelled',
  'cancelRefused',
] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** What is sent, as JSON: nothing of a person, and no words that a person typed. */
export interface ChannelNotice {
  /** The same each time that this is sent: whoever gets it twice has it once. */
  readonly id: string;
  readonly event: NoticeEvent | 'test';
  readonly orderNo?: string;
  readonly version?: number;
  readonly state?: OrderState;
  readonly at: string;
  readonly cookMinutes?: number;
  readonly readyBy?: string;
  readonly reason?: RejectReason;
}

/** An event of an order that its channel is to hear of. */
export interface NoticeFacts {
  readonly id: string;
  readonly event: NoticeEvent;
  readonly externalId: string;
  readonly version: number;
  readonly atMs: number;
  readonly cookMinutes: number | null;
  readonly reason: RejectReason | undefined;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60 * 1000;
/** Whoever has not listened for so long is told by a person. */
export const GIVE_UP_MS = 6 * 60 * 60 * 1000;
/** After so many tries a person is told that the channel does not know yet. */
export const TRIES_BEFORE_WORRY = 3;

const MINUTE_MS = 60_000;

/** How long to wait after so many tries: twice as long each time, up to five minutes. */
export function waitAfter(tries: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 20), LONGEST_WAIT_MS);
}

export function noticeOf(facts: NoticeFacts): ChannelNotice {
  const { id, event, externalId, version, atMs, cookMinutes, reason } = facts;
  const isCooking = (event === 'accepted' || event === 'recalled') && cookMinutes !== null;
  return {
    id,
    event,
    orderNo: externalId,
    version,
    ...(event !== 'cancelRefused' && { state: event === 'recalled' ? 'accepted' : event }),
    at: new Date(atMs).toISOString(),
    ...(isCooking && { cookMinutes, readyBy: new Date(atMs + cookMinutes * MINUTE_MS).toISOString() }),
    ...(event === 'rejected' && reason !== undefined && { reason }),
  };
}
