import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface PauseRow {
  readonly channel: string;
  readonly sinceMs: number;
  readonly untilMs: number;
}

export interface BusyRow {
  readonly minutes: number;
  readonly sinceMs: number;
  readonly untilMs: number | null;
}

/** When the counter was last alive, and the last time that it was off. */
export interface WatchRow {
  readonly aliveAtMs: number;
  readonly offFromMs: number | null;
  readonly backAtMs: number | null;
  readonly isToSay: 0 | 1;
}

export type ChannelTaskKind = 'reject' | 'cancel' | 'pause' | 'resume';

export interface ChannelTaskRow {
  readonly id: string;
  readonly channel: string;
  readonly what: ChannelTaskKind;
  readonly orderId: string | null;
  readonly displayNumber: string | null;
  readonly sinceMs: number;
}

export interface OrderFlowReads {
  /** Those that are over are still here until the clock has ended them. */
  pauses(): readonly PauseRow[];
  busy(): BusyRow | undefined;
  watch(): WatchRow | undefined;
  /** The oldest first. */
  tasks(): readonly ChannelTaskRow[];
  task(taskId: string): ChannelTaskRow | undefined;
}

export interface OrderFlowWrites {
  setPause(pause: PauseRow): void;
  endPause(channel: string): void;
  setBusy(busy: BusyRow): void;
  endBusy(): void;
  setAlive(atMs: number): void;
  setBack(offFromMs: number, backAtMs: number, isToSay: boolean): void;
  setSaid(): void;
  addTask(task: Omit<ChannelTaskRow, 'displayNumber'>): void;
  endTask(taskId: string): void;
}

const TASK = `SELECT task.id, task.channel, task.what, task.order_id AS orderId,
  (SELECT display_number FROM delivery_order WHERE delivery_order.id = task.order_id) AS displayNumber,
  task.since_ms AS sinceMs FROM channel_task task`;

export function createOrderFlowReads(database: ReadableDatabase): OrderFlowReads {
  const pauses = query<[], PauseRow>(
    database,
    'SELECT channel, since_ms AS sinceMs, until_ms AS untilMs FROM order_pause ORDER BY channel',
  );
  const busy = query<[], BusyRow>(
    database,
    'SELECT minutes, since_ms AS sinceMs, until_ms AS untilMs FROM order_busy WHERE one = 1',
  );
  const watch = query<[], WatchRow>(
    database,
    `SELECT alive_at_ms AS aliveAtMs, off_from_ms AS offFromMs, back_at_ms AS backAtMs, is_to_say AS isToSay
     FROM order_watch WHERE one = 1`,
  );
  const tasks = query<[], ChannelTaskRow>(database, `${TASK} ORDER BY task.since_ms, task.id`);
  const task = query<[string], ChannelTaskRow>(database, `${TASK} WHERE task.id = ?`);
  return {
    pauses: () => pauses.all(),
    busy: () => busy.get(),
    watch: () => watch.get(),
    tasks: () => tasks.all(),
    task: taskId => task.get(taskId),
  };
}

export function createOrderFlowWrites(database: WritableDatabase): OrderFlowWrites {
  const setPause = write<[string, number, number]>(
    database,
    `INSERT INTO order_pause (channel, since_ms, until_ms) VALUES (?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET since_ms = excluded.since_ms, until_ms = excluded.until_ms`,
  );
  const endPause = write<[string]>(database, 'DELETE FROM order_pause WHERE channel = ?');
  const setBusy = write<[number, number, number | null]>(
    database,
    `INSERT INTO order_busy (one, minutes, since_ms, until_ms) VALUES (1, ?, ?, ?)
     ON CONFLICT (one) DO UPDATE SET minutes = excluded.minutes, since_ms = excluded.since_ms,
       until_ms = excluded.until_ms`,
  );
  const endBusy = write<[]>(database, 'DELETE FROM order_busy WHERE one = 1');
  const setAlive = write<[number]>(
    database,
    `INSERT INTO order_watch (one, alive_at_ms) VALUES (1, ?)
     ON CONFLICT (one) DO UPDATE SET alive_at_ms = excluded.alive_at_ms`,
  );
  const setBack = write<[number, number, 0 | 1]>(
    database,
    'UPDATE order_watch SET off_from_ms = ?, back_at_ms = ?, is_to_say = ? WHERE one = 1',
  );
  const setSaid = write<[]>(database, 'UPDATE order_watch SET is_to_say = 0 WHERE one = 1');
  const forgetPauseTask = write<[string]>(
    database,
    'DELETE FROM channel_task WHERE channel = ? AND order_id IS NULL',
  );
  const addTask = write<[string, string, string, string | null, number]>(
    database,
    `INSERT INTO channel_task (id, channel, what, order_id, since_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const endTask = write<[string]>(database, 'DELETE FROM channel_task WHERE id = ?');
  return {
    setPause: ({ channel, sinceMs, untilMs }) => void setPause(channel, sinceMs, untilMs),
    endPause: channel => void endPause(channel),
    setBusy: ({ minutes, sinceMs, untilMs }) => void setBusy(minutes, sinceMs, untilMs),
    endBusy: () => void endBusy(),
    setAlive: atMs => void setAlive(atMs),
    setBack: (offFromMs, backAtMs, isToSay) => void setBack(offFromMs, backAtMs, isToSay ? 1 : 0),
    setSaid: () => void setSaid(),
    addTask({ id, channel, what, orderId, sinceMs }) {
      // Of pausing and opening again only the last counts.
      if (orderId === null) forgetPauseTask(channel);
      addTask(id, channel, what, orderId, sinceMs);
    },
    endTask: taskId => void endTask(taskId),
  };
}
