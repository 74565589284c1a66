import { describe, expect, it } from 'vitest';
import incheon from '../../../resources/policies/incheon.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { benefitOf, estimateBenefit, type BenefitPart } from '../../../src/currency/benefit.ts';
import { policyAt, type BenefitShop, type Channel } from '../../../src/currency/benefit-policy.ts';
import { readBenefitPolicies } from '../../../src/currency/read-benefit-policies.ts';
import { won } from '../../../src/money/won.ts';
import { table } from '../../support/table.ts';

/**
 * Goal: the shipped rules give what was published. Method: every vector of domain.md A2 and A3, the published
 * case of 2026, and the last and the first instant of each period.
 */
const policies = readBenefitPolicies(incheon);
const version = (name: string) =>
  required(
    policies.find(policy => policy.version === name),
    name,
  );
const SHOP: BenefitShop = {
  district: 'seo',
  yearlySales: won(200_000_000),
  partnerRateBp: null,
  isAlleyDistrict: false,
  category: null,
};
const written = (parts: readonly BenefitPart[]) =>
  parts.map(({ funder, kind, amount }) => `${funder}${kind === 'discount' ? '-' : '+'}${amount}`).join(' ');

const months = table(
  ['policy', 'before', 'amount', 'cashback'],
  `
  policy  | before | amount  | cashback
  2019-08 | 0      | 300000  | 30000
  2019-08 | 290000 | 30000   | 2400
  2019-08 | 480000 | 50000   | 3200
  2019-08 | 990000 | 50000   | 600
  2019-10 | 290000 | 30000   | 700
  2020-01 | 290000 | 30000   | 800
  2020-03 | 480000 | 50000   | 2300
  2020-03 | 0      | 1200000 | 55000
  2020-03 | 0      | 12345   | 1234
  2022-07 | 290000 | 30000   | 500
  2019-08 | 0      | 1000000 | 74000
  2019-10 | 0      | 1000000 | 21000
  2020-01 | 0      | 1000000 | 21000
  2022-07 | 0      | 1000000 | 15000
  2022-10 | 0      | 1000000 | 30000
  `,
);

describe('the month of a member (domain.md A2)', () => {
  it.each(months)('$policy: $amount after $before → $cashback', row => {
    const payment = { listAmount: won(Number(row.amount)), shop: SHOP, channel: 'counter' as const };
    const { parts, paid } = benefitOf(version(row.policy), payment, won(Number(row.before)));
    expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(Number(row.cashback));
    expect(paid).toBe(Number(row.amount));
  });
});

const shops = table(
  ['at', 'list', 'partner', 'district', 'sales', 'channel', 'paid', 'parts'],
  `
  at               | list  | partner | district | sales      | channel  | paid  | parts
  2019-05-01T00:00 | 10000 | -       | seo      | 1          | counter  | 10000 | city+600 district+400
  2019-05-01T00:00 | 10000 | -       | bupyeong | 1          | counter  | 10000 | city+600
  2020-06-01T12:00 | 20000 | 500     | seo      | 1          | delivery | 19000 | shop-1000 city+1900 district+950
  2020-06-01T12:00 | 15900 | 700     | seo      | 1          | delivery | 14787 | shop-1113 city+1478 district+739
  2020-06-01T12:00 | 12340 | 300     | seo      | 1          | delivery | 11970 | shop-370 city+1197 district+598
  2020-06-01T12:00 | 20000 | 500     | seo      | 1          | counter  | 19000 | shop-1000 city+1900
  2022-10-01T00:00 | 10000 | -       | seo      | 300000000  | counter  | 10000 | city+1000
  2022-10-01T00:00 | 10000 | -       | seo      | 300000001  | counter  | 10000 | city+500
  2026-02-12T00:00 | 50000 | 500     | seo      | 3000000000 | counter  | 50000 | city+5000 district+1000 shop+2500
  2026-02-12T00:00 | 50000 | -       | seo      | 3000000000 | counter  | 50000 | city+5000
  2026-02-12T00:00 | 50000 | 100     | bupyeong | 3000000001 | counter  | 50000 | shop+500
  `,
);

describe('who pays for it (domain.md A3, and the notice of 2026)', () => {
  it.each(shops)('$at $list at $partner, $channel in $district → $parts', row => {
    const shop: BenefitShop = {
      district: row.district,
      yearlySales: won(Number(row.sales)),
      partnerRateBp: row.partner === '' ? null : Number(row.partner),
      isAlleyDistrict: false,
      category: null,
    };
    const channel: Channel = row.channel === 'delivery' ? 'delivery' : 'counter';
    const policy = required(policyAt(policies, Date.parse(`${row.at}:00+09:00`)), 'policy');
    const benefit = benefitOf(policy, { listAmount: won(Number(row.list)), shop, channel }, won(0));
    expect(written(benefit.parts)).toBe(row.parts);
    expect(benefit.paid).toBe(Number(row.paid));
  });
});

describe('what is in force', () => {
  it.each(policies.map(policy => [policy.version, policy] as const))(
    '%s from its first instant on',
    (_, policy) => {
      const fromMs = Date.parse(`${policy.from}:00+09:00`);
      expect(policyAt(policies, fromMs)).toBe(policy);
      expect(policyAt(policies, fromMs - 1)).not.toBe(policy);
      if (policy.to !== null)
        expect(policyAt(policies, Date.parse(`${policy.to}:00+09:00`) - 1)).toBe(policy);
    },
  );

  it('is nothing before the first policy', () => {
    expect(policyAt(policies, Date.UTC(2019, 3, 30, 14, 59, 59, 999))).toBeUndefined();
  });
});

describe('an estimate, without the month of the member', () => {
  it('knows the part that the shop itself pays, and of the others only the most', () => {
    const shop = { ...SHOP, partnerRateBp: 500 };
    const payment = { listAmount: won(50_000), shop, channel: 'counter' as const };
    const estimate = estimateBenefit(version('2026-02'), payment);
    expect(estimate.map(({ funder, atLeast, atMost }) => [funder, atLeast, atMost])).toEqual([
      ['city', 0, 5_000],
      ['district', 0, 1_000],
      ['shop', 2_500, 2_500],
    ]);
  });

  it('keeps to a limit that one payment alone goes beyond', () => {
    const payment = { listAmount: won(400_000), shop: SHOP, channel: 'counter' as const };
    expect(estimateBenefit(version('2026-02'), payment)).toMatchObject([{ funder: 'city', atMost: 30_000 }]);
  });
});
