import { expect, it } from 'vitest';
import { instructorPay } from '../../../src/community/instructor-pay.ts';
import { changeOf, refundPlaces, tenderFault, type FeeTender } from '../../../src/community/fee-payment.ts';
import { readWithholding } from '../../../src/community/withholding.ts';
import withholding from '../../../resources/centre/withholding.json' with { type: 'json' };

const cash = (amount: number, received: number): FeeTender => ({
  place: 'cash',
  amount,
  received,
  approvalNumber: null,
});
const card = (amount: number, approvalNumber: string | null = '1'): FeeTender => ({
  place: 'card',
  amount,
  received: null,
  approvalNumber,
});

it.each([
  [[card(50_000)], undefined],
  [[card(30_000), cash(20_000, 50_000)], undefined],
  [[card(30_000), card(20_000)], { code: 'PLACE_TWICE' }],
  [[card(49_999)], { code: 'AMOUNTS_DIFFER', due: 50_000, given: 49_999 }],
  [[cash(50_000, 49_000)], { code: 'CASH_TOO_LITTLE', missing: 1_000 }],
  [[card(50_000, null)], { code: 'APPROVAL_MISSING', place: 'card' }],
])('%j of 50,000 won', (tenders, fault) => {
  expect(tenderFault(50_000, tenders)).toEqual(fault);
});

it('only cash gives change', () => {
  expect(changeOf([card(30_000), cash(20_000, 50_000)])).toBe(30_000);
  expect(changeOf([card(30_000)])).toBe(0);
});

it('a refund goes back by the last way first, and by none more than came by it', () => {
  const paid = [cash(30_000, 30_000), card(20_000)];
  expect(refundPlaces(paid, 15_000)).toEqual([{ place: 'card', amount: 15_000 }]);
  expect(refundPlaces(paid, 35_000)).toEqual([
    { place: 'card', amount: 20_000 },
    { place: 'cash', amount: 15_000 },
  ]);
  expect(refundPlaces(paid, 0)).toEqual([]);
});

it('minutes are added up before the pay is rounded', () => {
  const lesson = { startMinute: 600, endMinute: 650 };
  const work = {
    lessons: [lesson, lesson, lesson],
    hourly: 35_001,
    income: 'other',
    date: '2026-05-14',
  } as const;
  expect(instructorPay(readWithholding(withholding), work)).toEqual({
    minutes: 150,
    gross: 87_502,
    tax: 0,
    local: 0,
    net: 87_502,
  });
});
