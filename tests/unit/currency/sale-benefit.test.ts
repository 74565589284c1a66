import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import incheon from '../../../resources/policies/incheon.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { koreaInstant, policyAt } from '../../../src/currency/benefit-policy.ts';
import { partnerRateAt, type PartnerRate } from '../../../src/currency/partner-rate.ts';
import { readBenefitPolicies } from '../../../src/currency/read-benefit-policies.ts';
import { benefitsOfPayments, partnerDiscountOf, shopPartOf } from '../../../src/currency/sale-benefit.ts';
import { won } from '../../../src/money/won.ts';

const policies = readBenefitPolicies(incheon);
const policyOf = (date: string) => required(policyAt(policies, koreaInstant(`${date}T12:00`)), date);
const shop = {
  district: 'seo',
  yearlySales: won(200_000_000),
  partnerRateBp: 500,
  isAlleyDistrict: false,
  category: null,
};
const sold = (earning: number, change: Partial<typeof shop> = {}) =>
  ({ shop: { ...shop, ...change }, channel: 'counter', earning: won(earning) }) as const;
const payment = (amount: number, monthBefore?: number) => ({
  amount: won(amount),
  monthBefore: monthBefore === undefined ? undefined : won(monthBefore),
});
const amounts = (parts: readonly { readonly atLeast: number; readonly atMost: number }[]) =>
  parts.map(part => `${part.atLeast}-${part.atMost}`).join(' ');

describe('what the payments of a sale earn', () => {
  const today = policyOf('2026-11-23');

  it('is an estimate for somebody whose month nobody here knows, the shop’s part excepted', () => {
    const [parts] = benefitsOfPayments(today, sold(50_000), [payment(50_000)]);
    expect(amounts(parts ?? [])).toBe('0-5000 0-1000 2500-2500');
    expect(shopPartOf(parts ?? [])).toBe(2_500);
  });

  it('is known to the won for a member, whose month is known', () => {
    const [parts] = benefitsOfPayments(today, sold(50_000), [payment(50_000, 280_000)]);
    expect(amounts(parts ?? [])).toBe('2000-2000 400-400 2500-2500');
  });

  it('is rounded payment by payment: each is an approval of its own', () => {
    const earned = benefitsOfPayments(today, sold(1_010), [payment(505), payment(505)]);
    expect(earned.map(amounts)).toEqual(['0-50 0-10 25-25', '0-50 0-10 25-25']);
  });

  it('leaves out goods that do not earn, at the end of what was paid', () => {
    const earned = benefitsOfPayments(today, sold(7_000), [payment(5_000), payment(5_000)]);
    expect(earned.map(parts => shopPartOf(parts))).toEqual([250, 100]);
    expect(benefitsOfPayments(today, sold(0), [payment(5_000)])).toEqual([[]]);
  });

  it('never counts a discount that was taken off the bill', () => {
    const form2020 = policyOf('2021-06-15');
    const [parts] = benefitsOfPayments(form2020, sold(19_000), [payment(19_000)]);
    expect((parts ?? []).map(part => [part.funder, part.kind])).toEqual([['city', 'cashback']]);
    expect(shopPartOf(parts ?? [])).toBe(0);
  });

  it('is for the shop never more than its rate of what was paid, whatever the payments', () => {
    const money = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(
        money,
        fc.array(money, { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (goods, paid, rate) => {
          const sale = sold(goods, { partnerRateBp: rate * 100 });
          const earned = benefitsOfPayments(
            today,
            sale,
            paid.map(amount => payment(amount)),
          );
          const base = Math.min(
            goods,
            paid.reduce((sum, amount) => sum + amount, 0),
          );
          const own = shopPartOf(earned.flat());
          expect(own).toBeLessThanOrEqual((base * rate) / 100);
          expect(own).toBeGreaterThan((base * rate) / 100 - Math.max(1, paid.length));
        },
      ),
    );
  });
});

describe('the discount at payment (domain.md A3)', () => {
  it.each([
    [20_000, 500, 1_000],
    [15_900, 700, 1_113],
    [12_340, 300, 370],
  ])('of %i at %i is %i', (listed, partnerRateBp, discount) => {
    expect(partnerDiscountOf(policyOf('2020-12-01'), sold(listed, { partnerRateBp }))).toBe(discount);
  });

  it('is nothing since it became cashback', () => {
    expect(partnerDiscountOf(policyOf('2026-11-23'), sold(20_000))).toBe(0);
  });
});

const rateAt = (rates: readonly PartnerRate[], time: string) => partnerRateAt(rates, koreaInstant(time));

describe('the rate of a partner', () => {
  const plain: PartnerRate = { from: '2026-05-01', to: null, rateBp: 300, savedAtMs: 1 };
  const event: PartnerRate = { from: '2026-05-10', to: '2026-05-12', rateBp: 500, savedAtMs: 2 };
  const end: PartnerRate = { from: '2026-06-01', to: null, rateBp: null, savedAtMs: 3 };

  it.each([
    ['2026-04-30T23:59', null],
    ['2026-05-01T00:00', 300],
    ['2026-05-10T00:00', 500],
    ['2026-05-11T23:59', 500],
    ['2026-05-12T00:00', 300],
    ['2026-06-01T00:00', null],
  ])('at %s is %s: days begin at midnight in Korea, ends are open', (time, rate) => {
    expect(rateAt([plain, event, end], time)).toBe(rate);
  });

  it('is what was decided last, and nothing that was decided later', () => {
    expect(rateAt([event, plain], '2026-05-10T12:00')).toBe(300);
    const later = { ...event, savedAtMs: koreaInstant('2026-05-10T15:00') };
    expect(rateAt([plain, later], '2026-05-10T14:59')).toBe(300);
    expect(rateAt([plain, later], '2026-05-10T15:00')).toBe(500);
    expect(rateAt([], '2026-05-10T12:00')).toBeNull();
  });
});
