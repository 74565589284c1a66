import type { ReadableDatabase } from '../sql/database.ts';
import { query } from './statement.ts';

/** A sale at the counter, as far as its customer sees it. */
export interface CounterSaleRow {
  readonly id: string;
  readonly due: number;
  readonly rounding: number;
}

export interface CustomerReads {
  /**
   * The last sale of a till that was rung up on a ticket, settled after an instant of a business date. Orders
   * that are handed over are sales too, and have none: their customer is not at the counter.
   */
  lastSale(till: number, businessDate: string, afterMs: number): CounterSaleRow | undefined;
}

export function createCustomerReads(database: ReadableDatabase): CustomerReads {
  const last = query<[string, number, number], CounterSaleRow>(
    database,
    `SELECT sale.id, due_won AS due, rounding_won AS rounding FROM sale JOIN ticket ON ticket.id = sale.id
     WHERE business_date = ? AND settled_at_ms > ? AND kind = 'sale' AND sale.till = ?
     ORDER BY business_date DESC, settled_at_ms DESC, sale.id DESC LIMIT 1`,
  );
  return { lastSale: (till, businessDate, afterMs) => last.get(businessDate, afterMs, till) };
}
