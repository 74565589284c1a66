import { describe, expect, it } from 'vitest';
import type { TenderOffer } from '../../../src/currency/tender.ts';
import { won } from '../../../src/money/won.ts';
import { billOf, setDonationAside, settle } from '../../../src/ticket/settlement.ts';

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

const card = (amount: number): TenderOffer => ({
  kind: 'card',
  amount: won(amount),
  state: 'posted',
  approvalNumber: '87654321',
});
/** Payments, what goes back and what rounding dropped, as `cash 500/1000` for 500 of 1,000 received. */
const paid = (due: number, gift: number, offers: readonly TenderOffer[]) => {
  const settled = settle(billOf({ due: won(due) }, won(gift)), offers, 'floor10');
  if ('code' in settled) return settled.code;
  const aside = setDonationAside(settled, won(gift));
  if ('code' in aside)
    return `${aside.code} ${aside.code === 'DONATION_NEEDS_CASH' ? aside.short : aside.change}`;
  const text = aside.tenders.map(
    tender => `${tender.kind} ${tender.amount}${tender.kind === 'cash' ? `/${tender.received}` : ''}`,
  );
  return `${text.join(', ')}; ${aside.changeDue} back, ${aside.rounding} dropped`;
};

describe('a gift beside the goods', () => {
  it.each([
    ['rounds a cash sale up', 9_500, 500, [cash(10_000, 10_000)], 'cash 9500/9500; 0 back, 0 dropped'],
    [
      'leaves the change as it is',
      9_500,
      500,
      [cash(10_000, 50_000)],
      'cash 9500/49500; 40000 back, 0 dropped',
    ],
    ['is never what rounding drops', 9_996, 500, [cash(10_496, 10_490)], 'cash 9990/9990; 0 back, 6 dropped'],
    ['may round away the last won', 9_996, 4, [cash(10_000, 10_000)], 'cash 9996/9996; 0 back, 0 dropped'],
    [
      'is paid by the last cash first',
      9_000,
      1_000,
      [cash(9_000, 9_000), cash(1_000, 5_000)],
      'cash 9000/13000; 4000 back, 0 dropped',
    ],
    ['stands beside a card', 9_000, 500, [card(9_000), cash(500, 500)], 'card 9000; 0 back, 0 dropped'],
    ['is not paid by card', 9_000, 500, [card(9_500)], 'DONATION_NEEDS_CASH 500'],
    ['nor in part', 9_000, 500, [card(9_300), cash(200, 200)], 'DONATION_NEEDS_CASH 300'],
    ['nor in local currency', 9_000, 500, [currency(9_500)], 'CURRENCY_WITHOUT_GOODS'],
    ['has no change of its own', 9_000, 500, [card(9_000), cash(500, 1_000)], 'DONATION_NOT_EXACT 500'],
    ['may be all there is', 0, 500, [cash(500, 500)], '; 0 back, 0 dropped'],
    ['may be nothing', 9_000, 0, [card(9_000)], 'card 9000; 0 back, 0 dropped'],
  ] as const)('%s', (_what, due, gift, offers, expected) => {
    expect(paid(due, gift, offers)).toBe(expected);
  });
});
