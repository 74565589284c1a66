import { formatReceiptNumber } from '../../src/catalog/receipt-number.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import type { Reads, Writes } from '../store/stores.ts';

/** Two digits, as receipts and counters name a till. */
export function tillText(till: number): string {
  return String(till).padStart(2, '0');
}

type NumberedShift = Pick<ShiftRow, 'till' | 'businessDate'>;

/** The next receipt number of a till on the shift's business date, which is not always the calendar's. */
export function nextReceiptNumber(writes: Pick<Writes, 'nextNumber'>, shift: NumberedShift): string {
  const { till, businessDate } = shift;
  return formatReceiptNumber({ businessDate, till, number: writes.nextNumber(counterOf(shift)) });
}

/** The number that the next receipt will most likely get: for a preview, which must not use one up. */
export function likelyReceiptNumber(reads: Pick<Reads, 'shifts'>, shift: NumberedShift): string {
  const { till, businessDate } = shift;
  return formatReceiptNumber({ businessDate, till, number: reads.shifts.lastNumber(counterOf(shift)) + 1 });
}

function counterOf({ till, businessDate }: NumberedShift): string {
  return `receipt:${tillText(till)}:${businessDate}`;
}
