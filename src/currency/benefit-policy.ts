import { assert } from '../base/assert.ts';
import { clockText, dateText } from '../base/korea-time.ts';
import type { Won } from '../money/won.ts';

/**
 * What the holder of the local currency gets for a payment, and who pays for it: rules that are dated data
 * (resources/policies) and never code. Domain.md A2 and A3 are their source.
 */

/** Who bears a part of a benefit (부담 주체): nation and city together, the district, or the shop itself. */
export type Funder = 'city' | 'district' | 'shop';

/** Cashback comes after the payment, a partner's discount (혜택플러스 할인) at it. */
export type BenefitKind = 'cashback' | 'discount';

export type Channel = 'counter' | 'delivery';

/** A part of the month's payments of one member, and its rate in hundredths of a percent. */
export interface BenefitTier {
  readonly over: number;
  /** Null goes on without end. */
  readonly upTo: number | null;
  /** `partnerRate` is the rate that the shop has chosen for itself. */
  readonly rateBp: number | 'partnerRate';
}

/** All of what is named has to hold; a rule that names nothing holds everywhere. */
export interface BenefitCondition {
  readonly district?: string;
  readonly channel?: Channel;
  /** A registered partner (혜택플러스, 상생가맹점). */
  readonly isPartner?: true;
  /** In an alley district (골목형상점가). */
  readonly isAlleyDistrict?: true;
  /** A trade of resources/shop-categories, by its id. */
  readonly category?: string;
  /** Yearly sales of the shop in won, above this one … */
  readonly salesOver?: number;
  /** … and not above this one. */
  readonly salesUpTo?: number;
}

/** One funder's part of one benefit. */
export interface BenefitLeg {
  /** Legs of different programmes add up; of one programme and funder only one may fit a payment. */
  readonly programme: string;
  readonly funder: Funder;
  readonly kind: BenefitKind;
  /** What the rate is taken of: the amount before a discount at payment, or after it. */
  readonly basis: 'list' | 'paid';
  /** Of fractions of a won. */
  readonly rounding: 'down' | 'nearest' | 'up';
  /** The most that a member gets from this leg in a month, in won. */
  readonly capPerMonth: number | null;
  readonly when: BenefitCondition;
  readonly tiers: readonly BenefitTier[];
}

/** The rules of a period, half-open, on the Korean clock: `2019-08-01T06:00`. */
export interface BenefitPolicy {
  /** Stored with each sale; never used again for other rules. */
  readonly version: string;
  readonly from: string;
  /** Null is in force until a successor is known. */
  readonly to: string | null;
  /** What a partner may choose, in hundredths of a percent; null when there are no partners. */
  readonly partnerRateBp: { readonly min: number; readonly max: number } | null;
  readonly source: string;
  readonly legs: readonly BenefitLeg[];
}

/** Why a set of rules cannot be: it would leave somebody with two answers, or with none. */
export type PolicyFault =
  | { readonly code: 'PERIOD_EMPTY'; readonly version: string }
  | { readonly code: 'VERSION_TWICE'; readonly version: string }
  /** Two policies are in force at once, or none between them. */
  | { readonly code: 'POLICIES_OVERLAP' | 'POLICIES_GAP'; readonly version: string; readonly next: string }
  | { readonly code: 'TIERS_MISSING'; readonly version: string; readonly leg: number }
  | { readonly code: 'TIERS_OVERLAP' | 'TIERS_GAP'; readonly version: string; readonly leg: number }
  | { readonly code: 'RATE_OUT_OF_RANGE'; readonly version: string; readonly leg: number }
  /** A payment could fit two legs of one programme and funder. */
  | { readonly code: 'LEGS_OVERLAP'; readonly version: string; readonly leg: number; readonly other: number };

/** The instant of a time on the Korean clock, in milliseconds. */
export function koreaInstant(text: string): number {
  const atMs = Date.parse(`${text}:00+09:00`);
  assert(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(atMs), `koreaInstant: ${text}`);
  return atMs;
}

/** The first thing that is wrong with policies in the order of their periods; undefined when nothing is. */
export function faultOfPolicies(policies: readonly BenefitPolicy[]): PolicyFault | undefined {
  for (const [index, policy] of policies.entries()) {
    const { version } = policy;
    if (policies.slice(0, index).some(other => other.version === version))
      return { code: 'VERSION_TWICE', version };
    if (policy.to !== null && policy.to <= policy.from) return { code: 'PERIOD_EMPTY', version };
    const next = policies[index + 1];
    if (next !== undefined && policy.to !== next.from) {
      const overlaps = policy.to === null || policy.to > next.from;
      return { code: overlaps ? 'POLICIES_OVERLAP' : 'POLICIES_GAP', version, next: next.version };
    }
    const fault = faultOfLegs(policy);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfLegs({ version, legs, partnerRateBp }: BenefitPolicy): PolicyFault | undefined {
  for (const [index, leg] of legs.entries()) {
    const tiers = faultOfTiers(leg.tiers);
    if (tiers !== undefined) return { code: tiers, version, leg: index };
    const isRate = ({ rateBp }: BenefitTier) =>
      rateBp === 'partnerRate'
        ? partnerRateBp !== null && leg.when.isPartner === true
        : Number.isInteger(rateBp) && rateBp >= 0 && rateBp <= 10_000;
    if (!leg.tiers.every(isRate)) return { code: 'RATE_OUT_OF_RANGE', version, leg: index };
    const other = legs.findIndex((one, at) => at > index && meet(leg, one));
    if (other !== -1) return { code: 'LEGS_OVERLAP', version, leg: index, other };
  }
  return undefined;
}

function faultOfTiers(
  tiers: readonly BenefitTier[],
): 'TIERS_MISSING' | 'TIERS_OVERLAP' | 'TIERS_GAP' | undefined {
  if (tiers.length === 0) return 'TIERS_MISSING';
  let reached: number | null = 0;
  for (const { over, upTo } of tiers) {
    if (reached === null || over < reached || (upTo !== null && upTo <= over)) return 'TIERS_OVERLAP';
    if (over > reached) return 'TIERS_GAP';
    reached = upTo;
  }
  return undefined;
}

/** Whether one payment could fit both legs of one programme, funder and kind. */
function meet(one: BenefitLeg, other: BenefitLeg): boolean {
  if (one.programme !== other.programme || one.funder !== other.funder || one.kind !== other.kind)
    return false;
  const differs = (key: 'district' | 'channel' | 'category') =>
    one.when[key] !== undefined && other.when[key] !== undefined && one.when[key] !== other.when[key];
  if (differs('district') || differs('channel') || differs('category')) return false;
  const over = Math.max(one.when.salesOver ?? 0, other.when.salesOver ?? 0);
  const upTo = Math.min(one.when.salesUpTo ?? Infinity, other.when.salesUpTo ?? Infinity);
  return over < upTo;
}

/** The policy in force at an instant; undefined before the first one. */
export function policyAt(policies: readonly BenefitPolicy[], atMs: number): BenefitPolicy | undefined {
  // Times of one clock, written alike, stand in the order of their texts: each sale asks this.
  const now = `${dateText(atMs)}T${clockText(atMs)}`;
  return policies.find(({ from, to }) => now >= from && (to === null || now < to));
}

/** A shop as the rules see it. */
export interface BenefitShop {
  readonly district: string;
  /** In won; it decides the city's rate. */
  readonly yearlySales: Won;
  /** In hundredths of a percent; null is no partner. */
  readonly partnerRateBp: number | null;
  readonly isAlleyDistrict: boolean;
  /** Its trade; null as long as nobody has said it, which fits no rule for a trade. */
  readonly category: string | null;
}

/** Whether a leg is for payments like this one. */
export function fits({ when }: BenefitLeg, shop: BenefitShop, channel: Channel): boolean {
  const { yearlySales } = shop;
  return (
    (when.district === undefined || when.district === shop.district) &&
    (when.channel === undefined || when.channel === channel) &&
    (when.isPartner === undefined || shop.partnerRateBp !== null) &&
    (when.isAlleyDistrict === undefined || shop.isAlleyDistrict) &&
    (when.category === undefined || when.category === shop.category) &&
    (when.salesOver === undefined || yearlySales > when.salesOver) &&
    (when.salesUpTo === undefined || yearlySales <= when.salesUpTo)
  );
}
