import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import type { DeliveryEventKind } from './delivery-store.ts';
import { query, write } from './statement.ts';

/** Where a channel's program listens, and how it went there last. */
export interface WebhookRow {
  readonly channel: string;
  readonly url: string;
  readonly secret: string;
  readonly createdAtMs: number;
  readonly toldAtMs: number | null;
  readonly failedAtMs: number | null;
  readonly detail: string;
  readonly gaveUpAtMs: number | null;
}

export type NoticeState = 'waiting' | 'told' | 'failed' | 'byHand';

/** An event of an order that its channel is to hear of. */
export interface NoticeRow {
  readonly orderId: string;
  readonly position: number;
  readonly channel: string;
  readonly state: NoticeState;
  readonly tries: number;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  readonly detail: string;
  readonly externalId: string;
  readonly displayNumber: string;
  readonly version: number;
  /** The event itself. */
  readonly kind: DeliveryEventKind;
  readonly eventDetail: string;
  readonly eventAtMs: number;
}

export interface ChannelReads {
  webhook(channel: string): WebhookRow | undefined;
  webhooks(): readonly WebhookRow[];
  /** Those whose time has come, of each order the first alone. */
  due(atMs: number, limit: number): readonly NoticeRow[];
  /** When the next one is to be sent; undefined when none waits. */
  nextDueMs(): number | undefined;
  /** The newest of a channel first. */
  results(channel: string, limit: number): readonly NoticeRow[];
  /** Those that were given up, and nobody has done the same at the channel. */
  failed(): readonly NoticeRow[];
  /** Those that have been tried so often. */
  retried(minTries: number): readonly NoticeRow[];
}

export interface ChannelWrites {
  saveWebhook(webhook: Pick<WebhookRow, 'channel' | 'url' | 'secret'>, atMs: number): void;
  removeWebhook(channel: string): void;
  /** How it went: undefined is well. */
  setHeard(channel: string, detail: string | undefined, atMs: number): void;
  setGaveUp(channel: string, atMs: number): void;
  setNotice(
    notice: Pick<NoticeRow, 'orderId' | 'position' | 'state' | 'tries' | 'detail'>,
    times: { readonly nextAtMs: number; readonly atMs: number },
  ): void;
  /** A person has done at the channel what could not be told; answers how much that was. */
  doneByHand(orderId: string, atMs: number): number;
  forgetNotices(beforeMs: number): void;
  addEarlyCancel(channel: string, externalId: string, atMs: number): void;
  /** Whether there was one; it is used up. */
  takeEarlyCancel(channel: string, externalId: string): boolean;
  forgetEarlyCancels(beforeMs: number): void;
}

const WEBHOOK = `SELECT channel, url, secret, created_at_ms AS createdAtMs, told_at_ms AS toldAtMs,
  failed_at_ms AS failedAtMs, detail, gave_up_at_ms AS gaveUpAtMs FROM channel_webhook`;

const NOTICE = `SELECT notice.order_id AS orderId, notice.position, notice.channel, notice.state,
  notice.tries, notice.created_at_ms AS createdAtMs, notice.changed_at_ms AS changedAtMs, notice.detail,
  delivery_order.external_id AS externalId, delivery_order.display_number AS displayNumber,
  delivery_order.version, event.kind, event.detail AS eventDetail, event.at_ms AS eventAtMs
  FROM channel_notice AS notice
  JOIN delivery_order ON delivery_order.id = notice.order_id
  JOIN delivery_event AS event ON event.order_id = notice.order_id AND event.position = notice.position`;

export function createChannelReads(database: ReadableDatabase): ChannelReads {
  const webhook = query<[string], WebhookRow>(database, `${WEBHOOK} WHERE channel = ?`);
  const webhooks = query<[], WebhookRow>(database, `${WEBHOOK} ORDER BY channel`);
  const due = query<[number, number], NoticeRow>(
    database,
    `${NOTICE} WHERE notice.state = 'waiting' AND notice.next_at_ms <= ? AND NOT EXISTS (
       SELECT 1 FROM channel_notice AS earlier WHERE earlier.order_id = notice.order_id
         AND earlier.position < notice.position AND earlier.state = 'waiting')
     ORDER BY notice.next_at_ms LIMIT ?`,
  );
  const nextDue = query<[], { nextAtMs: number }>(
    database,
    `SELECT next_at_ms AS nextAtMs FROM channel_notice WHERE state = 'waiting'
     ORDER BY next_at_ms LIMIT 1`,
  );
  const results = query<[string, number], NoticeRow>(
    database,
    `${NOTICE} WHERE notice.channel IN (?) ORDER BY notice.changed_at_ms DESC LIMIT ?`,
  );
  const failed = query<[], NoticeRow>(
    database,
    `${NOTICE} WHERE notice.state = 'failed' ORDER BY notice.changed_at_ms`,
  );
  const retried = query<[number], NoticeRow>(
    database,
    `${NOTICE} WHERE notice.state = 'waiting' AND notice.tries >= ? ORDER BY notice.next_at_ms`,
  );
  return {
    webhook: channel => webhook.get(channel),
    webhooks: () => webhooks.all(),
    due: (atMs, limit) => due.all(atMs, limit),
    nextDueMs: () => nextDue.get()?.nextAtMs,
    results: (channel, limit) => results.all(channel, limit),
    failed: () => failed.all(),
    retried: minTries => retried.all(minTries),
  };
}

type Values = (string | number | null)[];

export function createChannelWrites(database: WritableDatabase): ChannelWrites {
  const saveWebhook = write<Values>(
    database,
    `INSERT INTO channel_webhook (channel, url, secret, created_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET url = excluded.url, secret = excluded.secret,
       created_at_ms = excluded.created_at_ms, told_at_ms = NULL, failed_at_ms = NULL, detail = '',
       gave_up_at_ms = NULL`,
  );
  const removeWebhook = write<Values>(database, 'DELETE FROM channel_webhook WHERE channel = ?');
  const setTold = write<Values>(
    database,
    "UPDATE channel_webhook SET told_at_ms = ?, detail = '', gave_up_at_ms = NULL WHERE channel = ?",
  );
  const setFailed = write<Values>(
    database,
    'UPDATE channel_webhook SET failed_at_ms = ?, detail = ? WHERE channel = ?',
  );
  const setGaveUp = write<Values>(database, 'UPDATE channel_webhook SET gave_up_at_ms = ? WHERE channel = ?');
  const setNotice = write<Values>(
    database,
    `UPDATE channel_notice SET state = ?, tries = ?, detail = ?, next_at_ms = ?, changed_at_ms = ?
     WHERE order_id = ? AND position = ?`,
  );
  const doneByHand = write<Values>(
    database,
    `UPDATE channel_notice SET state = 'byHand', changed_at_ms = ? WHERE order_id = ? AND state = 'failed'`,
  );
  const forgetNotices = write<Values>(
    database,
    "DELETE FROM channel_notice WHERE state IN ('told', 'byHand') AND changed_at_ms < ?",
  );
  const addEarlyCancel = write<Values>(
    database,
    'INSERT INTO early_cancel VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const takeEarlyCancel = write<Values>(
    database,
    'DELETE FROM early_cancel WHERE channel = ? AND external_id = ?',
  );
  const forgetEarlyCancels = write<Values>(database, 'DELETE FROM early_cancel WHERE at_ms < ?');
  return {
    saveWebhook: ({ channel, url, secret }, atMs) => void saveWebhook(channel, url, secret, atMs),
    removeWebhook: channel => void removeWebhook(channel),
    setHeard: (channel, detail, atMs) =>
      void (detail === undefined ? setTold(atMs, channel) : setFailed(atMs, detail, channel)),
    setGaveUp: (channel, atMs) => void setGaveUp(atMs, channel),
    setNotice: ({ orderId, position, state, tries, detail }, { nextAtMs, atMs }) =>
      void setNotice(state, tries, detail, nextAtMs, atMs, orderId, position),
    doneByHand: (orderId, atMs) => doneByHand(atMs, orderId),
    forgetNotices: beforeMs => void forgetNotices(beforeMs),
    addEarlyCancel: (channel, externalId, atMs) => void addEarlyCancel(channel, externalId, atMs),
    takeEarlyCancel: (channel, externalId) => takeEarlyCancel(channel, externalId) > 0,
    forgetEarlyCancels: beforeMs => void forgetEarlyCancels(beforeMs),
  };
}
