import type { ReadableDatabase } from '../sql/database.ts';
import type { PrintJobState } from './print-job-store.ts';
import { query } from './statement.ts';

/** A paper about an order, and what its printer made of it. */
export interface OrderPaperRow {
  readonly title: string;
  readonly copyNumber: number;
  readonly state: PrintJobState;
  readonly changedAtMs: number;
}

export interface OrderPaperReads {
  /** The oldest first. */
  ofOrder(orderId: string): readonly OrderPaperRow[];
}

export function createOrderPaperReads(database: ReadableDatabase): OrderPaperReads {
  const ofOrder = query<[string], OrderPaperRow>(
    database,
    `SELECT title, copy_number AS copyNumber, state, changed_at_ms AS changedAtMs FROM print_job
     WHERE source_id = ? AND source_id IS NOT NULL ORDER BY +id`,
  );
  return { ofOrder: orderId => ofOrder.all(orderId) };
}
