import { formatReceiptNumber } from '../../src/catalog/receipt-number.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import type { Writes } from '../store/stores.ts';

/** Two digits, as receipts and counters name a till. */
export function tillText(till: number): string {
  return String(till).padStart(2, '0');
}

/** The next receipt number of a till on the shift's business date, which is not always the calendar's. */
export function nextReceiptNumber(
  writes: Pick<Writes, 'nextNumber'>,
  shift: Pick<ShiftRow, 'till' | 'businessDate'>,
): string {
  const { till, businessDate } = shift;
  const number = writes.nextNumber(`receipt:${tillText(till)}:${businessDate}`);
  return formatReceiptNumber({ businessDate, till, number });
}
