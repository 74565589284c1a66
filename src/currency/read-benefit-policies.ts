import { assert } from '../base/assert.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import { WON_MAX } from '../money/won.ts';
import {
  faultOfPolicies,
  koreaInstant,
  type BenefitCondition,
  type BenefitLeg,
  type BenefitPolicy,
  type BenefitTier,
} from './benefit-policy.ts';

/** Reads the policies of a file in resources/policies, in the order of their periods. */
export function readBenefitPolicies(file: unknown): readonly BenefitPolicy[] {
  assert(isRecord(file), 'benefit policies: must be an object');
  const at = fieldReader(file, `benefit policies ${String(file['id'])}`);
  at.refuseOthers(['id', 'nameKo', 'nameEn', 'policies']);
  const policies = at.records('policies').map(readPolicy);
  const fault = faultOfPolicies(policies);
  assert(fault === undefined, `benefit policies ${at.text('id')}: ${JSON.stringify(fault)}`);
  return policies;
}

function readPolicy(record: FileRecord): BenefitPolicy {
  const what = `benefit policy ${String(record['version'])}`;
  const at = fieldReader(record, what);
  const policy: BenefitPolicy = {
    version: at.text('version'),
    from: at.text('from'),
    to: record['to'] === null ? null : at.text('to'),
    partnerRateBp: record['partnerRateBp'] === null ? null : readRates(at.record('partnerRateBp'), what),
    source: at.text('source'),
    legs: at.records('legs').map((leg, index) => readLeg(leg, `${what}, leg ${index}`)),
  };
  at.refuseOthers(Object.keys(policy));
  // Whether these are times is found out here, and not on the day on which they begin.
  koreaInstant(policy.from);
  if (policy.to !== null) koreaInstant(policy.to);
  return policy;
}

function readRates(record: FileRecord, what: string): { min: number; max: number } {
  const at = fieldReader(record, `${what}, partnerRateBp`);
  const rates = { min: at.count('min', 1, 10_000), max: at.count('max', 1, 10_000) };
  at.check('max', rates.max >= rates.min, 'min or more');
  at.refuseOthers(Object.keys(rates));
  return rates;
}

function readLeg(record: FileRecord, what: string): BenefitLeg {
  const at = fieldReader(record, what);
  const leg: BenefitLeg = {
    programme: at.text('programme'),
    funder: at.oneOf('funder', ['city', 'district', 'shop']),
    kind: at.oneOf('kind', ['cashback', 'discount']),
    basis: at.oneOf('basis', ['list', 'paid']),
    rounding: at.oneOf('rounding', ['down', 'nearest', 'up']),
    capPerMonth: at.countOrNull('capPerMonth', 1, WON_MAX),
    when: readCondition(at.record('when'), what),
    tiers: at.records('tiers').map((tier, index) => readTier(tier, `${what}, tier ${index}`)),
  };
  at.refuseOthers(Object.keys(leg));
  return leg;
}

function readCondition(record: FileRecord, what: string): BenefitCondition {
  const at = fieldReader(record, `${what}, when`);
  const has = (name: string) => record[name] !== undefined;
  const condition: BenefitCondition = {
    ...(has('district') && { district: at.text('district') }),
    ...(has('channel') && { channel: at.oneOf('channel', ['counter', 'delivery']) }),
    ...(has('category') && { category: at.text('category') }),
    ...(has('salesOver') && { salesOver: at.count('salesOver', 0, WON_MAX) }),
    ...(has('salesUpTo') && { salesUpTo: at.count('salesUpTo', 1, WON_MAX) }),
  };
  const flags = ['isPartner', 'isAlleyDistrict'] as const;
  at.refuseOthers([...Object.keys(condition), ...flags]);
  for (const flag of flags.filter(has)) at.check(flag, record[flag] === true, 'true, or left out');
  return {
    ...condition,
    ...(has('isPartner') && { isPartner: true }),
    ...(has('isAlleyDistrict') && { isAlleyDistrict: true }),
  };
}

function readTier(record: FileRecord, what: string): BenefitTier {
  const at = fieldReader(record, what);
  const tier: BenefitTier = {
    over: at.count('over', 0, WON_MAX),
    upTo: at.countOrNull('upTo', 1, WON_MAX),
    rateBp: record['rateBp'] === 'partnerRate' ? 'partnerRate' : at.count('rateBp', 0, 10_000),
  };
  at.refuseOthers(Object.keys(tier));
  return tier;
}
