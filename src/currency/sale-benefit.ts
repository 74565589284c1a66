import { assert } from '../base/assert.ts';
import { sumWon, won, type Won } from '../money/won.ts';
import { benefitOf, estimateBenefit, type BenefitEstimate, type BenefitPart } from './benefit.ts';
import type { BenefitPolicy, BenefitShop, Channel } from './benefit-policy.ts';

/** A sale as the benefit rules see it. */
export interface EarningSale {
  readonly shop: BenefitShop;
  readonly channel: Channel;
  /** What the goods come to that earn; goods that the currency's rules leave out (제외 품목) do not. */
  readonly earning: Won;
}

/** One payment in local currency. */
export interface EarningPayment {
  readonly amount: Won;
  /** What the payer has paid this month before, everywhere; undefined where nobody here can know. */
  readonly monthBefore: Won | undefined;
}

/**
 * What each payment in local currency of a sale earns, by funder, in the order of the payments.
 *
 * Goods that do not earn are taken as paid by other means first, then by the last payment: the customer
 * never gets less for having them on the same receipt. Parts have equal bounds where the month is known.
 */
export function benefitsOfPayments(
  policy: BenefitPolicy,
  sale: EarningSale,
  payments: readonly EarningPayment[],
): readonly (readonly BenefitEstimate[])[] {
  assert(sale.earning >= 0, 'benefitsOfPayments: negative goods');
  const { shop, channel } = sale;
  let left: number = sale.earning;
  // What is taken off at payment was taken off the bill before: see `partnerDiscountOf`.
  const cashback = { ...policy, legs: policy.legs.filter(leg => leg.kind === 'cashback') };
  return payments.map(({ amount, monthBefore }) => {
    const listAmount = won(Math.min(amount, left));
    left -= listAmount;
    const payment = { listAmount, shop, channel };
    return monthBefore === undefined
      ? estimateBenefit(cashback, payment)
      : benefitOf(cashback, payment, monthBefore).parts.map(exactly);
  });
}

/**
 * What the shop takes off a bill that is paid in local currency as a whole (혜택플러스 할인, the form of 2020),
 * in won; 0 under rules that know no such discount. It is a discount of the shop (에누리): it lowers the
 * taxable amount, and the rates of the cashback are taken of what is left.
 */
export function partnerDiscountOf(policy: BenefitPolicy, sale: EarningSale): Won {
  return benefitOf(policy, { listAmount: sale.earning, shop: sale.shop, channel: sale.channel }, won(0))
    .discount;
}

/** The part that the shop itself pays, which it knows to the won and books as its expense. */
export function shopPartOf(
  parts: readonly (Pick<BenefitEstimate, 'funder' | 'kind'> & { readonly atMost: number })[],
): Won {
  return sumWon(
    parts
      .filter(({ funder, kind }) => funder === 'shop' && kind === 'cashback')
      .map(part => won(part.atMost)),
  );
}

function exactly({ amount, ...part }: BenefitPart): BenefitEstimate {
  return { ...part, atLeast: amount, atMost: amount };
}
