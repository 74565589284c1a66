import { describe, expect, it } from 'vitest';
import type { TenderOffer } from '../../../src/currency/tender.ts';
import { won } from '../../../src/money/won.ts';
import { billOf, settle } from '../../../src/ticket/settlement.ts';

const cash = (amount: number, received: number): TenderOffer => ({
  kind: 'cash',
  amount: won(amount),
  received: won(received),
});
const currency = (amount: number): TenderOffer => ({
  kind: 'currency',
  amount: won(amount),
  state: 'posted',
  approvalNumber: '12345678',
});
const bill = (due: number) => billOf({ due: won(due) });

describe('paying a ticket', () => {
  it('gives change from the cash part of a sale in 서로e음 and cash', () => {
    expect(settle(bill(25_080), [currency(20_000), cash(5_080, 10_000)], 'none')).toEqual({
      tenders: [currency(20_000), { kind: 'cash', amount: 5_080, received: 10_000, state: 'posted' }],
      changeDue: 4_920,
      rounding: 0,
    });
  });

  it('drops 7 won of 12,347 in cash, and none by card', () => {
    expect(settle(bill(12_347), [cash(12_347, 20_000)], 'floor10')).toEqual({
      tenders: [{ kind: 'cash', amount: 12_340, received: 20_000, state: 'posted' }],
      changeDue: 7_660,
      rounding: 7,
    });
    expect(settle(bill(12_347), [currency(12_347)], 'floor10')).toEqual({
      tenders: [currency(12_347)],
      changeDue: 0,
      rounding: 0,
    });
  });

  it('takes what rounding drops from the last cash, even when the last is smaller than that', () => {
    expect(settle(bill(12_347), [cash(12_344, 12_350), cash(3, 10)], 'floor10')).toEqual({
      tenders: [{ kind: 'cash', amount: 12_340, received: 12_350, state: 'posted' }],
      changeDue: 20,
      rounding: 7,
    });
  });

  it('gives all cash back when only a few won were left to pay', () => {
    expect(settle(bill(20_005), [currency(20_000), cash(5, 10)], 'floor10')).toEqual({
      tenders: [currency(20_000)],
      changeDue: 10,
      rounding: 5,
    });
  });

  it('needs nothing when nothing is due', () => {
    expect(settle(bill(0), [], 'floor10')).toEqual({ tenders: [], changeDue: 0, rounding: 0 });
  });

  it('says which rule the payments break', () => {
    expect(settle(bill(1_000), [cash(1_000, 500)], 'none')).toEqual({ code: 'CASH_SHORT', short: 500 });
  });

  it('does not let a donation be paid in local currency', () => {
    const withDonation = billOf({ due: won(9_000) }, won(1_000));
    expect(withDonation).toEqual({ due: 10_000, goodsTotal: 9_000 });
    expect(settle(withDonation, [currency(10_000)], 'none')).toEqual({
      code: 'CURRENCY_WITHOUT_GOODS',
      goodsTotal: 9_000,
    });
    expect(settle(withDonation, [currency(9_000), cash(1_000, 1_000)], 'none')).not.toHaveProperty('code');
  });
});
