import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

export interface KitchenOrderRow {
  readonly orderId: string;
  readonly startedAtMs: number | null;
  /** How many of each dish are done, by the dish's key. */
  readonly cookedJson: string;
  /** What the kitchen has seen of the order, as `KitchenContent` of the handlers. */
  readonly seenJson: string;
  /** What it had seen before somebody last acknowledged a change. */
  readonly seenBeforeJson: string | null;
  readonly isVoidShown: boolean;
}

export interface KitchenReads {
  find(orderId: string): KitchenOrderRow | undefined;
  /** Orders that were called off while they were cooked, and that nobody has acknowledged. */
  voids(): readonly string[];
}

export interface KitchenWrites {
  save(row: KitchenOrderRow): void;
  /** Takes an order back that was called ready. */
  recall(orderId: string): void;
}

type Stored = Omit<KitchenOrderRow, 'isVoidShown'> & { readonly isVoidShown: number };

export function createKitchenReads(database: ReadableDatabase): KitchenReads {
  const find = query<[string], Stored>(
    database,
    `SELECT order_id AS orderId, started_at_ms AS startedAtMs, cooked_json AS cookedJson,
       seen_json AS seenJson, seen_before_json AS seenBeforeJson, is_void_shown AS isVoidShown
     FROM kitchen_order WHERE order_id = ?`,
  );
  const voids = query<[], { orderId: string }>(
    database,
    'SELECT order_id AS orderId FROM kitchen_order WHERE is_void_shown = 1 ORDER BY order_id',
  );
  return {
    find(orderId) {
      const row = find.get(orderId);
      return row && { ...row, isVoidShown: row.isVoidShown === 1 };
    },
    voids: () => voids.all().map(({ orderId }) => orderId),
  };
}

export function createKitchenWrites(database: WritableDatabase): KitchenWrites {
  const save = write<(string | number | null)[]>(
    database,
    `INSERT INTO kitchen_order (order_id, started_at_ms, cooked_json, seen_json, seen_before_json,
       is_void_shown) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (order_id) DO UPDATE SET started_at_ms = excluded.started_at_ms,
       cooked_json = excluded.cooked_json, seen_json = excluded.seen_json,
       seen_before_json = excluded.seen_before_json, is_void_shown = excluded.is_void_shown`,
  );
  const recall = write<[string]>(
    database,
    "UPDATE delivery_order SET state = 'accepted', ready_at_ms = NULL WHERE id = ?",
  );
  return {
    save: row =>
      void save(
        row.orderId,
        row.startedAtMs,
        row.cookedJson,
        row.seenJson,
        row.seenBeforeJson,
        row.isVoidShown ? 1 : 0,
      ),
    recall: orderId => void recall(orderId),
  };
}
