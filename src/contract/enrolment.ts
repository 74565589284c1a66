import { z } from 'zod';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant, isoDate, line, name } from './shapes.ts';

const way = z.enum(['desk', 'phone', 'online']);
const quotaKind = z.enum(['online', 'onSite', 'senior', 'resident']);
const state = z.enum([
  'applied',
  'waiting',
  'offered',
  'selected',
  'paid',
  'finished',
  'cancelled',
  'expired',
  'refunded',
]);
/** What a proxy is to whom they sign up. */
const relation = z.enum(['spouse', 'child', 'parent', 'sibling', 'neighbour', 'other']);
const refusal = z.enum([
  'notPublished',
  'already',
  'drawing',
  'notYetOpen',
  'closed',
  'tooLate',
  'tooMany',
  'notResident',
  'barred',
  'tooRare',
]);

const quota = z.object({
  kind: quotaKind,
  seats: z.int().min(1).max(9_999),
  releasesAtMs: instant.nullable(),
});

/** How a programme takes people. */
const recruitment = z.object({
  way: z.enum(['firstCome', 'lottery']),
  opensAtMs: instant,
  closesAtMs: instant,
  residentsOnly: z.boolean(),
  payHours: z.int().min(1).max(720),
  offerHours: z.int().min(1).max(720),
  firstTimerWeight: z.int().min(1).max(5),
  quotas: z.array(quota).max(4),
});

/** What somebody brings along who signs up. */
const signUp = z.object({
  programmeId: id,
  personId: id,
  way,
  isResident: z.boolean(),
  /** Of the reductions that are offered; the highest counts. */
  reductionIds: z.array(z.string().max(20)).max(10),
  /** Staff have seen a proof of it just now. */
  isProofSeen: z.boolean(),
});

const refusals = z.array(refusal);

const money = z.object({ fee: amountOrZero, materials: amountOrZero, due: amountOrZero });

const place = z.object({
  /** Null is on the waiting list. */
  seat: z.object({ quota: quotaKind.nullable() }).nullable(),
  waitingNumber: z.int().nullable(),
});

const preview = place.extend({
  refusals,
  mayOverride: z.boolean(),
  /** Courses of one term that somebody may be in. */
  limitPerTerm: z.int(),
  /** The course of the last term to which the person came too rarely. */
  tooRare: z
    .object({
      programmeName: z.string(),
      came: z.int(),
      counted: z.int(),
      rateBp: z.int(),
      neededBp: z.int(),
    })
    .nullable(),
  /** Of the reduction that is asked for; null is that there is none. */
  proof: z
    .object({
      /** One that has run out reduces nothing until it is seen again. */
      state: z.enum(['seen', 'valid', 'expired', 'needed']),
      seenOn: isoDate.nullable(),
      validUntil: isoDate.nullable(),
    })
    .nullable(),
  money,
});

const view = money.extend({
  id,
  personId: id,
  number: z.int(),
  maskedName: z.string(),
  maskedPhone: z.string(),
  dong: z.string(),
  way,
  state,
  quota: quotaKind.nullable(),
  waitingNumber: z.int().nullable(),
  reduction: z.string().nullable(),
  /** Who signed up in the person's stead. */
  proxy: z.object({ maskedName: z.string(), relation }).nullable(),
  appliedAtMs: instant,
  dueAtMs: instant.nullable(),
  overrideReason: z.string().nullable(),
});

const list = z.object({
  programmeId: id,
  recruitment,
  /** Seats by quota: how many are taken, and how many are left to whom they are kept for. */
  seats: z.array(z.object({ quota: quotaKind.nullable(), taken: z.int(), left: z.int() })),
  reductions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      rateBp: z.int(),
      isSensitive: z.boolean(),
    }),
  ),
  enrolments: z.array(view),
  lottery: z
    .object({
      listHash: z.string(),
      frozenAtMs: instant,
      entries: z.int(),
      seed: z.string().nullable(),
      drawnAtMs: instant.nullable(),
    })
    .nullable(),
});

const notFound = { PROGRAMME_NOT_FOUND: { status: 404 } } as const;
const enrolmentErrors = {
  ENROLMENT_NOT_FOUND: { status: 404 },
  ENROLMENT_STATE: { status: 409, data: z.object({ state }) },
} as const;

/** As other areas show it. */
export const enrolmentState = state;

export const enrolmentContract = {
  list: query('centre')
    .input(z.object({ programmeId: id }))
    .output(list)
    .errors(notFound),
  saveRecruitment: change('centre')
    .input(command.extend({ programmeId: id, recruitment }))
    .output(list)
    .errors({
      ...notFound,
      PERIOD_EMPTY: { status: 422 },
      QUOTAS_OVER_CAPACITY: { status: 422, data: z.object({ capacity: z.int() }) },
      /** Somebody has a kept seat, or the list of the draw is published. */
      RECRUITMENT_IN_USE: { status: 409 },
    }),
  /** What would become of a sign-up, and what speaks against it. */
  preview: query('centre')
    .input(signUp)
    .output(preview)
    .errors({ ...notFound, PERSON_NOT_FOUND: { status: 404 } }),
  apply: change('centre')
    .input(
      command.extend({
        ...signUp.shape,
        /** The last day on which the proof holds, as it says itself; null is the usual time. */
        proofUntil: isoDate.nullable(),
        /** Who signs up in the person's stead; null is that they do so themselves. */
        proxy: z.object({ name: name(20), relation }).nullable(),
        /** Why it is taken against a rule; empty is that it is not. */
        overrideReason: line(60),
      }),
    )
    .output(view)
    .errors({
      ...notFound,
      PERSON_NOT_FOUND: { status: 404 },
      ENROLMENT_REFUSED: { status: 409, data: z.object({ refusals }) },
      PROOF_NOT_SEEN: { status: 422 },
      /** The proof that was seen has run out itself. */
      PROOF_OVER: { status: 422 },
    }),
  cancel: change('centre')
    .input(command.extend({ enrolmentId: id }))
    .output(view)
    /** Whoever has paid gets back what the table says: see `fee.refund`. */
    .errors({ ...enrolmentErrors, FEE_PAID: { status: 409 } }),
  /** What somebody of the waiting list says to the seat that is offered. */
  answer: change('centre')
    .input(command.extend({ enrolmentId: id, takesIt: z.boolean() }))
    .output(view)
    .errors(enrolmentErrors),
  /** Fixes the list of a draw: from now on its hash can be published. */
  freeze: change('centre')
    .input(command.extend({ programmeId: id }))
    .output(list)
    .errors({ ...notFound, NOTHING_TO_DRAW: { status: 409 }, LOTTERY_FROZEN: { status: 409 } }),
  draw: change('centre')
    .input(command.extend({ programmeId: id, seed: name(100), seedSource: name(100) }))
    .output(list)
    .errors({ ...notFound, LOTTERY_NOT_FROZEN: { status: 409 }, LOTTERY_DRAWN: { status: 409 } }),
  /** The file with which anybody does the draw again. It names nobody. */
  lotteryFile: query('centre')
    .input(z.object({ programmeId: id }))
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .errors({ ...notFound, LOTTERY_NOT_DRAWN: { status: 409 } }),
};

export type EnrolmentList = z.infer<typeof list>;
export type EnrolmentPreview = z.infer<typeof preview>;
export type EnrolmentView = z.infer<typeof view>;
export type Recruitment = z.infer<typeof recruitment>;
