import { required } from '../../src/base/assert.ts';
import type { BenefitEstimate } from '../../src/currency/benefit.ts';
import type { BenefitPolicy, BenefitShop, Channel } from '../../src/currency/benefit-policy.ts';
import { policyAt } from '../../src/currency/benefit-policy.ts';
import { partnerRateAt } from '../../src/currency/partner-rate.ts';
import { benefitsOfPayments, partnerDiscountOf, type EarningSale } from '../../src/currency/sale-benefit.ts';
import type { Tender } from '../../src/currency/tender.ts';
import { sumWon, won, type Won } from '../../src/money/won.ts';
import type { Ticket } from '../../src/ticket/ticket.ts';
import type { TicketTotals } from '../../src/ticket/totals.ts';
import type { Context } from './context.ts';

/** What is known when a payment's benefits are worked out. */
export interface EarningTicket {
  readonly ticket: Ticket;
  readonly totals: TicketTotals;
  readonly channel: Channel;
  readonly atMs: number;
}

/** The parts of one tender, before it has an id. */
export interface TenderBenefit {
  /** The place of the tender among those of the sale. */
  readonly tender: number;
  readonly policyVersion: string;
  readonly parts: readonly BenefitEstimate[];
}

type Rules = Pick<Context, 'counter'>;

/** The shop as the rules see it at an instant. */
export function benefitShopAt({ counter }: Rules, atMs: number): BenefitShop {
  const { yearlySales, ...facts } = counter.settings().benefits;
  const partnerRateBp = partnerRateAt(counter.partnerRates(), atMs);
  return { ...facts, yearlySales: won(yearlySales), partnerRateBp };
}

/**
 * What each payment in local currency of a sale earns. A payer whose month is known, the member of a wallet,
 * earns to the won; for all others it is an estimate.
 *
 * @param monthsBefore What a payer has paid this month before, by the place of the tender.
 */
export function benefitsOfTenders(
  context: Rules,
  sold: EarningTicket,
  tenders: readonly Pick<Tender, 'kind' | 'amount'>[],
  monthsBefore: ReadonlyMap<number, Won> = new Map(),
): readonly TenderBenefit[] {
  const places = tenders.flatMap((tender, place) => (tender.kind === 'currency' ? [place] : []));
  if (places.length === 0) return [];
  const policy = policyAt(context.counter.policies(), sold.atMs);
  if (policy === undefined) return [];
  const payments = places.map(place => ({
    amount: required(tenders[place], 'tender').amount,
    monthBefore: monthsBefore.get(place),
  }));
  const earned = benefitsOfPayments(policy, earningSale(context, sold), payments);
  return earned
    .map((parts, index) => ({
      tender: required(places[index], 'place'),
      policyVersion: policy.version,
      parts,
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** What the shop takes off a ticket that is paid in local currency as a whole, with the rules that say so. */
export function partnerDiscount(
  context: Rules,
  sold: EarningTicket,
): { readonly policy: BenefitPolicy | undefined; readonly amount: Won } {
  const policy = policyAt(context.counter.policies(), sold.atMs);
  const amount = policy ? partnerDiscountOf(policy, earningSale(context, sold)) : won(0);
  return { policy, amount };
}

function earningSale(context: Rules, sold: EarningTicket): EarningSale {
  const { ticket, totals, channel, atMs } = sold;
  const excluded = new Set(ticket.lines.filter(line => line.currencyExcluded).map(line => line.id));
  const earning = sumWon(totals.lines.filter(line => !excluded.has(line.lineId)).map(line => line.net));
  return { shop: benefitShopAt(context, atMs), channel, earning };
}
