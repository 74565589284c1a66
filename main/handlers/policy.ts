import { setImmediate } from 'node:timers/promises';
import { dateText } from '../../src/base/korea-time.ts';
import type { PolicyFaultView, PolicyInput } from '../../src/contract/policy.ts';
import { policyShape } from '../../src/contract/policy.ts';
import { koreaInstant, policyAt, type BenefitPolicy } from '../../src/currency/benefit-policy.ts';
import { faultOfPublishing, joinPolicies } from '../../src/currency/policy-set.ts';
import { createReplay, type PastPayment } from '../../src/currency/replay.ts';
import { benefitsOfPayments } from '../../src/currency/sale-benefit.ts';
import { won } from '../../src/money/won.ts';
import type { PastPaymentRow, PaymentPlace } from '../store/policy-store.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { benefitShopAt } from './sale-benefits.ts';

/** After so many payments a replay lets others have their turn: a sale never waits for it. */
const SLICE = 250;

export const policyHandlers = {
  list: requests.policy.list.handler(({ context: { counter } }) => {
    const nowMs = counter.nowMs();
    const policies = counter.policies();
    const now = policyAt(policies, nowMs);
    const here = new Set(counter.reads.policies.published().map(({ version }) => version));
    return {
      policies: policies.map(policy => ({
        ...viewPolicy(policy),
        state: policy === now ? ('now' as const) : koreaInstant(policy.from) > nowMs ? 'next' : 'past',
        isPublishedHere: here.has(policy.version),
      })),
      drafts: counter.reads.policies.drafts().map(({ id, savedAtMs, policyJson }) => {
        const policy = readPolicy(policyJson);
        return { id, savedAtMs, policy: viewPolicy(policy), fault: faultOf(policies, policy, nowMs) };
      }),
    };
  }),
  saveDraft: requests.policy.saveDraft.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'policy.saveDraft',
      input,
      areas: ['policy'],
      run: ({ reads, writes, atMs, newId }) => {
        const { draftId } = input;
        if (draftId !== null && !reads.policies.draft(draftId)) throw errors.DRAFT_NOT_FOUND();
        const id = draftId ?? newId();
        writes.policies.saveDraft({ id, policyJson: JSON.stringify(input.policy), savedAtMs: atMs });
        return { draftId: id };
      },
      answer: ({ draftId }) => {
        const { counter } = context;
        const policy = policyOf(input.policy);
        return { draftId, fault: faultOf(counter.policies(), policy, counter.nowMs()) };
      },
    }),
  ),
  deleteDraft: requests.policy.deleteDraft.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'policy.deleteDraft',
      input,
      areas: ['policy'],
      run: ({ writes }) => {
        if (writes.policies.deleteDraft(input.draftId) === 0) throw errors.DRAFT_NOT_FOUND();
        return {};
      },
      answer: () => ({}),
    }),
  ),
  publish: requests.policy.publish.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'policy.publish',
      input,
      areas: ['policy', 'benefit'],
      run: ({ reads, writes, counter, atMs }) => {
        const draft = reads.policies.draft(input.draftId);
        if (!draft) throw errors.DRAFT_NOT_FOUND();
        const policy = readPolicy(draft.policyJson);
        const fault = faultOf(counter.policies(), policy, atMs);
        if (fault !== null) throw errors.POLICY_FAULTY({ data: fault });
        const { version, from } = policy;
        const { policyJson } = draft;
        writes.policies.publish({ version, from, policyJson, reason: input.reason, publishedAtMs: atMs });
        writes.policies.deleteDraft(draft.id);
        return { version };
      },
      answer: result => result,
    }),
  ),
  try: requests.policy.try.handler(({ context, input, errors }) => {
    const { counter } = context;
    const draft = counter.reads.policies.draft(input.draftId);
    if (!draft) throw errors.DRAFT_NOT_FOUND();
    const shop = benefitShopAt(context, counter.nowMs());
    const amount = won(input.amount);
    const sale = { shop, channel: 'counter', earning: amount } as const;
    const payment = { amount, monthBefore: won(input.monthBefore) };
    return { parts: [...(benefitsOfPayments(readPolicy(draft.policyJson), sale, [payment])[0] ?? [])] };
  }),
  replay: requests.policy.replay.handler(async ({ context, input, errors }) => {
    const { counter } = context;
    const draft = counter.reads.policies.draft(input.draftId);
    if (!draft) throw errors.DRAFT_NOT_FOUND();
    const shopAt = (atMs: number) => benefitShopAt(context, atMs);
    const replay = createReplay(counter.policies(), readPolicy(draft.policyJson), shopAt);
    const past = createPastPayments();
    let after: PaymentPlace = { businessDate: input.from, tenderId: '' };
    for (;;) {
      const rows = counter.reads.policies.pastPayments(after, input.to, SLICE);
      for (const row of rows) replay.take(past(row));
      const last = rows.at(-1);
      if (last === undefined || rows.length < SLICE) break;
      after = last;
      await setImmediate();
    }
    const { days, biggest, ...sums } = replay.result();
    return { ...sums, days: [...days], biggest: [...biggest] };
  }),
};

/**
 * Rows as payments, in the order in which they were made: a member's month is added up on the way, and what
 * the goods of a sale earn is used up by its payments one after the other.
 */
export function createPastPayments(): (row: PastPaymentRow) => PastPayment {
  const months = new Map<string, number>();
  let sale = { id: '', left: 0 };
  return row => {
    const { saleId, receiptNumber, businessDate, settledAtMs: atMs, memberId } = row;
    const amount = won(row.amount);
    if (sale.id !== saleId) sale = { id: saleId, left: row.due - row.excluded };
    const earning = won(Math.max(0, Math.min(amount, sale.left)));
    sale.left -= earning;
    const payment = { saleId, receiptNumber, businessDate, atMs, amount, earning };
    if (memberId === null) return { ...payment, monthBefore: undefined };
    const key = `${memberId}/${dateText(atMs).slice(0, 7)}`;
    const before = months.get(key) ?? 0;
    months.set(key, before + amount);
    return { ...payment, monthBefore: won(before) };
  };
}

/** The rules of the program, then those that were published here. */
export function policiesOf(
  reads: Pick<Reads, 'policies'>,
  shipped: readonly BenefitPolicy[],
): readonly BenefitPolicy[] {
  return joinPolicies(
    shipped,
    reads.policies.published().map(({ policyJson }) => readPolicy(policyJson)),
  );
}

/** A policy as the file keeps it. */
export function readPolicy(json: string): BenefitPolicy {
  return policyOf(policyShape.parse(JSON.parse(json)));
}

/** The wire's shape in the words of the rules: a field that is not there is not there. */
function policyOf(input: PolicyInput): BenefitPolicy {
  return {
    ...input,
    legs: input.legs.map(({ when, ...leg }) => ({
      ...leg,
      when: {
        ...(when.district !== undefined && { district: when.district }),
        ...(when.channel !== undefined && { channel: when.channel }),
        ...(when.isPartner !== undefined && { isPartner: when.isPartner }),
        ...(when.isAlleyDistrict !== undefined && { isAlleyDistrict: when.isAlleyDistrict }),
        ...(when.category !== undefined && { category: when.category }),
        ...(when.salesOver !== undefined && { salesOver: when.salesOver }),
        ...(when.salesUpTo !== undefined && { salesUpTo: when.salesUpTo }),
      },
    })),
  };
}

function viewPolicy(policy: BenefitPolicy): PolicyInput {
  return {
    ...policy,
    legs: policy.legs.map(leg => ({ ...leg, tiers: leg.tiers.map(tier => ({ ...tier })) })),
  };
}

function faultOf(
  inForce: readonly BenefitPolicy[],
  policy: BenefitPolicy,
  nowMs: number,
): PolicyFaultView | null {
  const fault = faultOfPublishing(inForce, policy, nowMs);
  if (fault === undefined) return null;
  return {
    code: fault.code,
    ...('leg' in fault && { leg: fault.leg }),
    ...('last' in fault && { last: fault.last }),
  };
}
