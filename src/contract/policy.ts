import { z } from 'zod';
import { funder, benefitPart } from './benefit.ts';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant, isoDate, line, name, positiveAmount } from './shapes.ts';

const rateBp = z.int().min(0).max(10_000);

const leg = z.object({
  programme: name(20),
  funder,
  kind: z.enum(['cashback', 'discount']),
  basis: z.enum(['list', 'paid']),
  rounding: z.enum(['down', 'nearest', 'up']),
  capPerMonth: positiveAmount.nullable(),
  when: z.object({
    district: z.string().optional(),
    channel: z.enum(['counter', 'delivery']).optional(),
    isPartner: z.literal(true).optional(),
    isAlleyDistrict: z.literal(true).optional(),
    category: name(20).optional(),
    salesOver: amountOrZero.optional(),
    salesUpTo: positiveAmount.optional(),
  }),
  tiers: z
    .array(
      z.object({
        over: amountOrZero,
        /** Null goes on without end. */
        upTo: positiveAmount.nullable(),
        rateBp: z.union([rateBp, z.literal('partnerRate')]),
      }),
    )
    .max(10),
});

/** The rules of a period. `src/currency/benefit-policy.ts` says what each field means. */
export const policyShape = z.object({
  version: name(20),
  /** On the Korean clock: `2026-12-01T00:00`. */
  from: z.string().max(20),
  to: z.string().max(20).nullable(),
  partnerRateBp: z.object({ min: rateBp, max: rateBp }).nullable(),
  source: line(200),
  legs: z.array(leg).max(20),
});

/** What is wrong with rules, with the policy and the place; the screen puts it in words. */
const fault = z.object({
  code: z.enum([
    'PERIOD_EMPTY',
    'VERSION_TWICE',
    'POLICIES_OVERLAP',
    'POLICIES_GAP',
    'TIERS_MISSING',
    'TIERS_OVERLAP',
    'TIERS_GAP',
    'RATE_OUT_OF_RANGE',
    'LEGS_OVERLAP',
    'TIME_MALFORMED',
    'BEGINS_IN_PAST',
    'BEGINS_BEFORE_LAST',
  ]),
  leg: z.int().optional(),
  last: z.string().optional(),
});

const sums = z.object({ city: amountOrZero, district: amountOrZero, shop: amountOrZero });

const replayResult = z.object({
  count: z.int(),
  old: sums,
  new: sums,
  days: z.array(z.object({ businessDate: isoDate, old: sums, new: sums })),
  biggest: z.array(
    z.object({
      saleId: id,
      receiptNumber: z.string(),
      amount: amountOrZero,
      old: amountOrZero,
      new: amountOrZero,
    }),
  ),
});

const found = { DRAFT_NOT_FOUND: {} };

export const policyContract = {
  /** All rules in their order, and the drafts. */
  list: query('auditor').output(
    z.object({
      policies: z.array(
        policyShape.extend({ state: z.enum(['past', 'now', 'next']), isPublishedHere: z.boolean() }),
      ),
      drafts: z.array(z.object({ id, savedAtMs: instant, policy: policyShape, fault: fault.nullable() })),
    }),
  ),
  /** Keeps a draft, right or wrong; `null` begins a new one. */
  saveDraft: change('manager')
    .input(command.extend({ draftId: id.nullable(), policy: policyShape }))
    .output(z.object({ draftId: id, fault: fault.nullable() }))
    .errors(found),
  deleteDraft: change('manager')
    .input(command.extend({ draftId: id }))
    .output(z.object({}))
    .errors(found),
  /** Puts a draft in force from its time on, for ever under its version. */
  publish: change('manager')
    .input(command.extend({ draftId: id, reason: name(60) }))
    .output(z.object({ version: z.string() }))
    .errors({ ...found, POLICY_FAULTY: { data: fault } }),
  /** What one made-up payment would earn under a draft. */
  try: query('auditor')
    .input(z.object({ draftId: id, amount: positiveAmount, monthBefore: amountOrZero }))
    .output(z.object({ parts: z.array(benefitPart) }))
    .errors(found),
  /** What a draft would have cost in days gone by, against the rules that were in force. */
  replay: query('auditor')
    .input(z.object({ draftId: id, from: isoDate, to: isoDate }))
    .output(replayResult)
    .errors(found),
};

export type PolicyInput = z.infer<typeof policyShape>;
export type PolicyFaultView = z.infer<typeof fault>;
export type ReplayView = z.infer<typeof replayResult>;
