import { assert } from '../base/assert.ts';
import { sumWon, won, type Won } from '../money/won.ts';
import {
  fits,
  type BenefitKind,
  type BenefitLeg,
  type BenefitPolicy,
  type BenefitShop,
  type Channel,
  type Funder,
} from './benefit-policy.ts';

/** A payment in local currency that benefits are worked out for. */
export interface BenefitPayment {
  /** What is to be paid, before a discount at payment. */
  readonly listAmount: Won;
  readonly shop: BenefitShop;
  readonly channel: Channel;
}

/** One funder's part of a benefit, in won. */
export interface BenefitPart {
  readonly programme: string;
  readonly funder: Funder;
  readonly kind: BenefitKind;
  readonly amount: Won;
}

export interface Benefit {
  /** Taken off at payment. */
  readonly discount: Won;
  readonly paid: Won;
  readonly parts: readonly BenefitPart[];
}

/**
 * What a payment earns when the month of its member is known.
 *
 * The discount at payment comes first; what is left is paid. A tier's rate is taken of the part of the
 * payment that lies in the tier, and each part is rounded by its leg's own rule (domain.md A2).
 *
 * @param monthBefore What the member has paid this month before, everywhere.
 */
export function benefitOf(policy: BenefitPolicy, payment: BenefitPayment, monthBefore: Won): Benefit {
  const legs = policy.legs.filter(leg => fits(leg, payment.shop, payment.channel));
  const amountOf = (leg: BenefitLeg, base: Won): BenefitPart => {
    const { programme, funder, kind } = leg;
    return { programme, funder, kind, amount: earned(leg, base, monthBefore, payment.shop) };
  };
  const { listAmount } = payment;
  const discounts = legs.filter(leg => leg.kind === 'discount').map(leg => amountOf(leg, listAmount));
  const discount = sumWon(discounts.map(part => part.amount));
  const paid = won(listAmount - discount);
  const cashback = legs
    .filter(leg => leg.kind === 'cashback')
    .map(leg => amountOf(leg, leg.basis === 'list' ? listAmount : paid));
  return { discount, paid, parts: [...discounts, ...cashback].filter(part => part.amount > 0) };
}

/** A part of which only bounds are known. They are the same where the month does not matter. */
export interface BenefitEstimate extends Omit<BenefitPart, 'amount'> {
  readonly atLeast: Won;
  readonly atMost: Won;
}

/**
 * What can be said of a payment when the month of its member is not known, which is how it is at a counter:
 * the limits are the member's own, and most of the month is spent elsewhere.
 */
export function estimateBenefit(policy: BenefitPolicy, payment: BenefitPayment): readonly BenefitEstimate[] {
  const fresh = benefitOf(policy, payment, won(0)).parts;
  const spent = benefitOf(policy, payment, SPENT).parts;
  return fresh.map(({ amount, ...part }) => {
    const least = spent.find(
      other => other.programme === part.programme && other.funder === part.funder && other.kind === part.kind,
    );
    return { ...part, atLeast: least?.amount ?? won(0), atMost: amount };
  });
}

/** A month in which a member has paid more than any limit. */
const SPENT = won(100_000_000_000);

function earned(leg: BenefitLeg, base: Won, monthBefore: Won, shop: BenefitShop): Won {
  assert(base >= 0 && monthBefore >= 0, 'earned: negative amount');
  const amount = inTiers(leg, base, monthBefore, shop);
  if (leg.capPerMonth === null) return amount;
  const left = leg.capPerMonth - inTiers(leg, monthBefore, won(0), shop);
  return won(Math.max(0, Math.min(amount, left)));
}

function inTiers({ tiers, rounding }: BenefitLeg, base: Won, before: Won, shop: BenefitShop): Won {
  return sumWon(
    tiers.map(({ over, upTo, rateBp }) => {
      const part = Math.max(0, Math.min(before + base, upTo ?? Infinity) - Math.max(before, over));
      return ROUND[rounding](part * (rateBp === 'partnerRate' ? (shop.partnerRateBp ?? 0) : rateBp));
    }),
  );
}

/** Of won times hundredths of a percent. Both are whole, so the quotient and its rest are exact. */
const ROUND: Readonly<Record<BenefitLeg['rounding'], (product: number) => number>> = {
  down: product => Math.floor(product / 10_000),
  nearest: product => Math.floor((product + 5_000) / 10_000),
  up: product => Math.ceil(product / 10_000),
};
