import { describe, expect, it } from 'vitest';
import incheon from '../../../resources/policies/incheon.json' with { type: 'json' };
import { benefitOf } from '../../../src/currency/benefit.ts';
import {
  faultOfPolicies,
  fits,
  type BenefitLeg,
  type BenefitPolicy,
} from '../../../src/currency/benefit-policy.ts';
import { readBenefitPolicies } from '../../../src/currency/read-benefit-policies.ts';
import { won } from '../../../src/money/won.ts';

const LEG: BenefitLeg = {
  programme: 'base',
  funder: 'city',
  kind: 'cashback',
  basis: 'paid',
  rounding: 'down',
  capPerMonth: null,
  when: {},
  tiers: [{ over: 0, upTo: 300_000, rateBp: 1_000 }],
};
const FIRST: BenefitPolicy = {
  version: 'first',
  from: '2026-01-01T00:00',
  to: '2026-02-01T00:00',
  partnerRateBp: null,
  source: 'test',
  legs: [LEG],
};
const NEXT: BenefitPolicy = { ...FIRST, version: 'next', from: '2026-02-01T00:00', to: null };

describe('a set of policies is refused when', () => {
  const legs = (...all: readonly Partial<BenefitLeg>[]) => [
    { ...FIRST, legs: all.map(change => ({ ...LEG, ...change })) },
  ];
  const tiers = (...all: readonly (readonly [number, number | null])[]) =>
    legs({ tiers: all.map(([over, upTo]) => ({ over, upTo, rateBp: 100 })) });
  const partner = { tiers: [{ over: 0, upTo: null, rateBp: 'partnerRate' as const }] };

  it.each([
    ['a period has no time in it', [{ ...FIRST, to: FIRST.from }], 'PERIOD_EMPTY'],
    ['a version comes twice', [FIRST, { ...NEXT, version: 'first' }], 'VERSION_TWICE'],
    ['two are in force at once', [FIRST, { ...NEXT, from: '2026-01-31T23:59' }], 'POLICIES_OVERLAP'],
    ['one has no end and another follows', [{ ...FIRST, to: null }, NEXT], 'POLICIES_OVERLAP'],
    ['none is in force in between', [FIRST, { ...NEXT, from: '2026-02-01T00:01' }], 'POLICIES_GAP'],
    ['a leg has no tier', tiers(), 'TIERS_MISSING'],
    ['tiers overlap', tiers([0, 300_000], [299_999, null]), 'TIERS_OVERLAP'],
    ['a tier follows one without end', tiers([0, null], [300_000, null]), 'TIERS_OVERLAP'],
    ['a tier is empty', tiers([0, 0]), 'TIERS_OVERLAP'],
    ['tiers leave a gap', tiers([0, 300_000], [300_001, null]), 'TIERS_GAP'],
    ['the first tier begins above nothing', tiers([1, null]), 'TIERS_GAP'],
    [
      'a rate is above all of it',
      legs({ tiers: [{ over: 0, upTo: null, rateBp: 10_001 }] }),
      'RATE_OUT_OF_RANGE',
    ],
    ['a partner’s rate is asked where there are no partners', legs(partner), 'RATE_OUT_OF_RANGE'],
    ['two legs are for the same payment', legs({}, {}), 'LEGS_OVERLAP'],
    [
      'two legs meet in a band of sales',
      legs({ when: { salesUpTo: 300 } }, { when: { salesOver: 299 } }),
      'LEGS_OVERLAP',
    ],
    ['one leg is for all and one for a district', legs({}, { when: { district: 'seo' } }), 'LEGS_OVERLAP'],
  ])('%s', (_, policies, code) => {
    expect(faultOfPolicies(policies)?.code).toBe(code);
  });

  it.each([
    ['one follows the other', [FIRST, NEXT]],
    ['funders differ', legs({}, { funder: 'district' })],
    ['programmes differ', legs({}, { programme: 'delivery' })],
    ['bands of sales touch', legs({ when: { salesUpTo: 300 } }, { when: { salesOver: 300 } })],
    ['districts differ', legs({ when: { district: 'seo' } }, { when: { district: 'bupyeong' } })],
  ])('but not when %s', (_, policies) => {
    expect(faultOfPolicies(policies)).toBeUndefined();
  });
});

describe('a leg', () => {
  const shop = {
    district: 'seo',
    yearlySales: won(1),
    partnerRateBp: null,
    isAlleyDistrict: false,
    category: null,
  };
  const cashback = (change: Partial<BenefitLeg>, amount: number, before = 0) =>
    benefitOf(
      { ...FIRST, legs: [{ ...LEG, ...change }] },
      { listAmount: won(amount), shop, channel: 'counter' },
      won(before),
    ).parts[0]?.amount ?? 0;

  it.each([
    ['down', 1_234],
    ['nearest', 1_235],
    ['up', 1_235],
  ] as const)('rounds %s', (rounding, amount) => {
    expect(cashback({ rounding }, 12_345)).toBe(amount);
  });

  it('gives a member no more than its cap in a month', () => {
    expect(cashback({ capPerMonth: 12_000 }, 100_000)).toBe(10_000);
    expect(cashback({ capPerMonth: 12_000 }, 100_000, 100_000)).toBe(2_000);
    expect(cashback({ capPerMonth: 12_000 }, 100_000, 150_000)).toBe(0);
  });
});

const read = (change: (file: typeof incheon) => unknown) => () =>
  readBenefitPolicies(change(structuredClone(incheon)));

describe('a file of policies', () => {
  const [first] = incheon.policies;

  it('is refused with the field that is wrong', () => {
    expect(read(() => 'rules')).toThrow('must be an object');
    expect(read(file => ({ ...file, policies: [{ ...first, from: '2019-13-01T00:00' }] }))).toThrow(
      '2019-13-01',
    );
    expect(read(file => ({ ...file, policies: [{ ...first, form: 1 }] }))).toThrow('form is no field');
    expect(read(file => ({ ...file, policies: [first, first] }))).toThrow('POLICIES_OVERLAP');
    expect(
      read(file => ({ ...file, policies: [{ ...first, legs: [{ ...LEG, funder: 'nation' }] }] })),
    ).toThrow('leg 0: funder must be one of city, district, shop, not "nation"');
    expect(
      read(file => ({ ...file, policies: [{ ...first, legs: [{ ...LEG, when: { isPartner: false } }] }] })),
    ).toThrow('isPartner must be true');
  });
});

const faultOfLegsFor = (...whens: BenefitLeg['when'][]) =>
  faultOfPolicies([{ ...FIRST, legs: whens.map(when => ({ ...LEG, when })) }])?.code;

describe('whom a leg is for', () => {
  const plain = {
    district: 'seo',
    yearlySales: won(1),
    partnerRateBp: null,
    isAlleyDistrict: false,
    category: null,
  };

  it.each([
    [{ isAlleyDistrict: true } as const, {}, false],
    [{ isAlleyDistrict: true } as const, { isAlleyDistrict: true }, true],
    [{ category: 'cafe' }, {}, false],
    [{ category: 'cafe' }, { category: 'food' }, false],
    [{ category: 'cafe' }, { category: 'cafe' }, true],
    [{}, { isAlleyDistrict: true, category: 'cafe' }, true],
  ])('%j and a shop of %j: %s', (when, shop, isFor) => {
    expect(fits({ ...LEG, when }, { ...plain, ...shop }, 'counter')).toBe(isFor);
  });

  it('two legs for two trades do not meet; one for an alley and one for all do', () => {
    expect(faultOfLegsFor({ category: 'cafe' }, { category: 'food' })).toBeUndefined();
    expect(faultOfLegsFor({ isAlleyDistrict: true }, {})).toBe('LEGS_OVERLAP');
  });
});
