import { assert } from '../base/assert.ts';
import { isDate } from '../base/dates.ts';

/**
 * The number of a sale: business date, till, and a number that starts at 1 each day. On paper it is
 * `260514-01-0127`; the barcode for returns (CODE128) is `IE260514010127`.
 */
export interface ReceiptNumber {
  /** `2026-05-14`. */
  readonly businessDate: string;
  /** 1 to 99. */
  readonly till: number;
  /** 1 to 9,999. */
  readonly number: number;
}

/** What the barcode starts with: no GTIN, SKU of digits or command code does. */
const PREFIX = 'IE';

/** The digits of a receipt number, twelve in all, with a separator between the three parts. */
function digitsOf(receipt: ReceiptNumber, separator: string): string {
  const { businessDate, till, number } = receipt;
  assert(isDate(businessDate) && businessDate.startsWith('20'), `receipt number: date ${businessDate}`);
  assert(Number.isInteger(till) && till >= 1 && till <= 99, `receipt number: till ${till}`);
  assert(Number.isInteger(number) && number >= 1 && number <= 9_999, `receipt number: number ${number}`);
  const date = businessDate.slice(2).replaceAll('-', '');
  return [date, String(till).padStart(2, '0'), String(number).padStart(4, '0')].join(separator);
}

/** `260514-01-0127`. */
export function formatReceiptNumber(receipt: ReceiptNumber): string {
  return digitsOf(receipt, '-');
}

/** `IE260514010127`. */
export function receiptBarcode(receipt: ReceiptNumber): string {
  return PREFIX + digitsOf(receipt, '');
}

/** Reads either form back; undefined when it is none. Only years 2000 to 2099 fit the two digits. */
export function parseReceiptNumber(text: string): ReceiptNumber | undefined {
  const parts =
    /^IE(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/i.exec(text) ??
    /^(\d{2})(\d{2})(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = '', till = '', number = ''] = parts;
  const businessDate = `20${year}-${month}-${day}`;
  if (!isDate(businessDate) || Number(till) === 0 || Number(number) === 0) return undefined;
  return { businessDate, till: Number(till), number: Number(number) };
}
