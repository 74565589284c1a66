import { required } from '../../src/base/assert.ts';
import { businessDate } from '../../src/base/korea-time.ts';
import type { BenefitEstimate } from '../../src/currency/benefit.ts';
import { koreaInstant, policyAt, type BenefitPolicy } from '../../src/currency/benefit-policy.ts';
import { driftsOf } from '../../src/currency/rate-drift.ts';
import { benefitsOfPayments } from '../../src/currency/sale-benefit.ts';
import { won } from '../../src/money/won.ts';
import type { BenefitShopView } from '../../src/contract/benefit.ts';
import { totalTicket } from '../../src/ticket/totals.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { benefitShopAt, benefitsOfTenders, partnerDiscount } from './sale-benefits.ts';
import { earningTenders } from './views/receipt-facts.ts';
import { seenOfLate, viewSeen } from './views/seen-cashback.ts';

export const benefitHandlers = {
  shop: requests.benefit.shop.handler(({ context }) => viewShop(context)),
  savePartnerRate: requests.benefit.savePartnerRate.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'benefit.savePartnerRate',
      input,
      areas: ['benefit'],
      run: ({ counter, writes, atMs, newId }) => {
        const { from, to, rateBp } = input;
        const today = businessDate(atMs, 0);
        if (from < today) throw errors.PERIOD_PAST({ data: { today } });
        if (to !== null && to <= from) throw errors.PERIOD_EMPTY();
        if (rateBp !== null) {
          const rates = policyAt(counter.policies(), koreaInstant(`${from}T00:00`))?.partnerRateBp ?? null;
          if (rates === null) throw errors.NO_PARTNERS();
          const { min, max } = rates;
          if (rateBp < min || rateBp > max) throw errors.RATE_OUT_OF_RANGE({ data: { min, max } });
        }
        writes.benefits.addPartnerRate(newId(), { from, to, rateBp, savedAtMs: atMs });
        return {};
      },
      answer: () => viewShop(context),
    }),
  ),
  recordSeen: requests.benefit.recordSeen.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'benefit.recordSeen',
      input,
      areas: ['benefit', 'sale'],
      run: ({ reads, writes, atMs, newId }) => {
        const tender = reads.sales.tender(input.tenderId);
        if (!tender) throw errors.TENDER_NOT_FOUND();
        const parts = reads.benefits.ofSale(tender.saleId).filter(part => part.tenderId === tender.id);
        const isEstimate = parts.some(part => part.atLeast !== part.atMost);
        if (tender.saleKind === 'refund' || !earningTenders([tender]).has(tender.id) || !isEstimate)
          throw errors.NOT_ESTIMATED();
        const { amount: paid, saleId, id: tenderId } = tender;
        if (input.amount > paid) throw errors.SEEN_OVER_PAID({ data: { paid } });
        writes.benefits.addSeen({ id: newId(), saleId, tenderId, seen: input.amount, atMs });
        return { saleId };
      },
      answer: ({ saleId }) =>
        required(
          viewSeen(context.counter.reads, saleId).find(({ tenderId }) => tenderId === input.tenderId),
          'seen cashback',
        ),
    }),
  ),
  estimate: requests.benefit.estimate.handler(({ context, input, errors }) => {
    const { counter } = context;
    const found = counter.reads.tickets.find(input.ticketId);
    if (!found) throw errors.TICKET_NOT_FOUND();
    const { ticket } = found;
    const totals = totalTicket(ticket);
    const sold = { ticket, totals, channel: 'counter', atMs: counter.nowMs() } as const;
    const payments = input.payments.map(amount => ({ kind: 'currency', amount: won(amount) }) as const);
    const benefits = benefitsOfTenders(context, sold, payments);
    return {
      policyVersion: benefits[0]?.policyVersion ?? null,
      partnerDiscount: partnerDiscount(context, sold).amount,
      parts: addUp(benefits.flatMap(benefit => benefit.parts)),
    };
  }),
};

const SAMPLE = won(50_000);

function viewShop(context: Context): BenefitShopView {
  const { counter } = context;
  const atMs = counter.nowMs();
  const shop = benefitShopAt(context, atMs);
  const policy = policyAt(counter.policies(), atMs);
  const sale = { shop, channel: 'counter', earning: SAMPLE } as const;
  const payment = { amount: SAMPLE, monthBefore: won(0) };
  return {
    rateBp: shop.partnerRateBp,
    history: counter.reads.benefits.partnerRates().toReversed(),
    policy: policy === undefined ? null : viewPolicy(policy),
    sample: {
      amount: SAMPLE,
      parts: policy === undefined ? [] : [...(benefitsOfPayments(policy, sale, [payment])[0] ?? [])],
    },
    drifts: [...driftsOf(seenOfLate(counter.reads))],
  };
}

function viewPolicy(policy: BenefitPolicy): NonNullable<BenefitShopView['policy']> {
  const { version, from, to, partnerRateBp } = policy;
  const own = policy.legs.find(leg => leg.funder === 'shop');
  return { version, from, to, partnerRateBp, partnerForm: own?.kind ?? null };
}

/** The same part of several payments is one line for the eye. */
function addUp(parts: readonly BenefitEstimate[]): BenefitEstimate[] {
  const sums = new Map<string, BenefitEstimate>();
  for (const part of parts) {
    const key = `${part.programme}/${part.funder}/${part.kind}`;
    const before = sums.get(key);
    sums.set(key, {
      ...part,
      atLeast: won((before?.atLeast ?? 0) + part.atLeast),
      atMost: won((before?.atMost ?? 0) + part.atMost),
    });
  }
  return [...sums.values()];
}
