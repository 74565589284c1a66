import { describe, expect, it } from 'vitest';
import {
  formatReceiptNumber,
  parseReceiptNumber,
  receiptBarcode,
} from '../../../src/catalog/receipt-number.ts';

const receipt = { businessDate: '2026-05-14', till: 1, number: 127 };

describe('receipt numbers', () => {
  it('are written for people and for the barcode, and read back from both', () => {
    expect(formatReceiptNumber(receipt)).toBe('260514-01-0127');
    expect(receiptBarcode(receipt)).toBe('IE260514010127');
    expect(parseReceiptNumber('260514-01-0127')).toEqual(receipt);
    expect(parseReceiptNumber('IE260514010127')).toEqual(receipt);
    expect(parseReceiptNumber('ie260514010127')).toEqual(receipt);
  });

  it.each([
    '260514010127',
    'IE26051401012',
    'IE2605140101270',
    'IE260514-01-0127',
    '260514-1-0127',
    'IE260230010127',
    'IE261314010127',
    'IE260514000127',
    'IE260514010000',
    'XIE260514010127',
    '',
  ])('"%s" is none', text => {
    expect(parseReceiptNumber(text)).toBeUndefined();
  });

  it('stop at a date, till or number that does not fit', () => {
    expect(() => receiptBarcode({ ...receipt, businessDate: '2026-02-30' })).toThrow('date');
    expect(() => receiptBarcode({ ...receipt, businessDate: '1999-01-01' })).toThrow('date');
    expect(() => receiptBarcode({ ...receipt, till: 100 })).toThrow('till');
    expect(() => receiptBarcode({ ...receipt, number: 10_000 })).toThrow('number');
    expect(() => formatReceiptNumber({ ...receipt, number: 0 })).toThrow('number');
  });
});
