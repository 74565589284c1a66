import { won, type Won } from '../money/won.ts';
import type { BenefitPolicy, BenefitShop, Funder } from './benefit-policy.ts';
import { policyAt } from './benefit-policy.ts';
import { benefitsOfPayments } from './sale-benefit.ts';

/** A past payment in local currency, asked what it would have earned under other rules. */
export interface PastPayment {
  readonly saleId: string;
  readonly receiptNumber: string;
  readonly businessDate: string;
  readonly atMs: number;
  readonly amount: Won;
  /** The part of it that paid for goods which earn. */
  readonly earning: Won;
  /** What its member had paid in the month before; undefined where nobody here can know. */
  readonly monthBefore: Won | undefined;
}

export type FunderSums = Readonly<Record<Funder, number>>;

export interface ReplayDay {
  readonly businessDate: string;
  readonly old: FunderSums;
  readonly new: FunderSums;
}

export interface ReplayDifference {
  readonly saleId: string;
  readonly receiptNumber: string;
  readonly amount: Won;
  readonly old: number;
  readonly new: number;
}

export interface ReplayResult {
  readonly count: number;
  readonly old: FunderSums;
  readonly new: FunderSums;
  readonly days: readonly ReplayDay[];
  /** The payments that would have earned most differently, the biggest difference first. */
  readonly biggest: readonly ReplayDifference[];
}

const BIGGEST = 20;
const none = (): Record<Funder, number> => ({ city: 0, district: 0, shop: 0 });

/**
 * What past payments would have cost each funder under another policy, day by day, at most: where the month
 * of a payer is not known, both sides are what they come to at most, and so can be compared.
 *
 * It takes payments one at a time, so that a caller can go on with other work in between.
 */
export function createReplay(
  inForce: readonly BenefitPolicy[],
  draft: BenefitPolicy,
  shopAt: (atMs: number) => BenefitShop,
): { readonly take: (payment: PastPayment) => void; readonly result: () => ReplayResult } {
  const sums = { old: none(), new: none() };
  const days = new Map<string, { old: Record<Funder, number>; new: Record<Funder, number> }>();
  let biggest: ReplayDifference[] = [];
  let count = 0;
  const cost = (policy: BenefitPolicy | undefined, payment: PastPayment, shop: BenefitShop) => {
    const funders = none();
    if (policy === undefined) return funders;
    const sale = { shop, channel: 'counter', earning: payment.earning } as const;
    for (const parts of benefitsOfPayments(policy, sale, [payment]))
      for (const part of parts) funders[part.funder] += part.atMost;
    return funders;
  };
  return {
    take(payment) {
      count += 1;
      const shop = shopAt(payment.atMs);
      const before = cost(policyAt(inForce, payment.atMs), payment, shop);
      const after = cost(draft, payment, shop);
      const day = days.get(payment.businessDate) ?? { old: none(), new: none() };
      days.set(payment.businessDate, day);
      for (const funder of FUNDERS) {
        sums.old[funder] += before[funder];
        sums.new[funder] += after[funder];
        day.old[funder] += before[funder];
        day.new[funder] += after[funder];
      }
      biggest = withDifference(biggest, payment, total(before), total(after));
    },
    result: () => ({
      count,
      ...sums,
      days: [...days].map(([businessDate, day]) => ({ businessDate, ...day })),
      biggest,
    }),
  };
}

const FUNDERS = ['city', 'district', 'shop'] as const;
const total = (sums: FunderSums): number => sums.city + sums.district + sums.shop;

function withDifference(
  biggest: ReplayDifference[],
  { saleId, receiptNumber, amount }: PastPayment,
  before: number,
  after: number,
): ReplayDifference[] {
  const size = Math.abs(after - before);
  const least = biggest.at(-1);
  if (size === 0) return biggest;
  if (biggest.length === BIGGEST && least && size <= Math.abs(least.new - least.old)) return biggest;
  const one = { saleId, receiptNumber, amount: won(amount), old: before, new: after };
  return [...biggest, one]
    .toSorted((a, b) => Math.abs(b.new - b.old) - Math.abs(a.new - a.old))
    .slice(0, BIGGEST);
}
