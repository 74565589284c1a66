import { z } from 'zod';
import { change, query } from './request.ts';
import { amount, amountOrZero, command, id, instant, isoDate } from './shapes.ts';

export const funder = z.enum(['city', 'district', 'shop']);

/** One funder's part of what a payment earns. Bounds are equal where it is known to the won. */
export const benefitPart = z.object({
  programme: z.string(),
  funder,
  kind: z.enum(['cashback', 'discount']),
  /** Negative on a refund. */
  atLeast: amount,
  atMost: amount,
});

const partnerRate = z.object({
  from: isoDate,
  /** The first day on which it holds no more. */
  to: isoDate.nullable(),
  /** Hundredths of a percent; null is no partner in this time. */
  rateBp: z.int().min(1).max(10_000).nullable(),
});

const benefitShop = z.object({
  /** The rate in force now. */
  rateBp: z.int().nullable(),
  /** Every decision of the shop, the newest first. */
  history: z.array(partnerRate.extend({ savedAtMs: instant })),
  policy: z
    .object({
      version: z.string(),
      /** Korean time, half-open: `2026-02-12T00:00`. */
      from: z.string(),
      to: z.string().nullable(),
      /** What a partner may choose, in hundredths of a percent; null when there are no partners. */
      partnerRateBp: z.object({ min: z.int(), max: z.int() }).nullable(),
      /** How the shop's own part reaches the customer. */
      partnerForm: z.enum(['cashback', 'discount']).nullable(),
    })
    .nullable(),
  /** What 50,000 won earn here today, by funder, for a customer whose month has just begun. */
  sample: z.object({ amount: amountOrZero, parts: z.array(benefitPart) }),
});

export const benefitContract = {
  /** The shop's own part (혜택플러스, 상생가맹점), its history, and the rules it is under. */
  shop: query('auditor').output(benefitShop),
  savePartnerRate: change('manager')
    .input(command.extend(partnerRate.shape))
    .output(benefitShop)
    .errors({
      /** The rules of that time know no partners. */
      NO_PARTNERS: {},
      RATE_OUT_OF_RANGE: { data: z.object({ min: z.int(), max: z.int() }) },
      /** It begins before today: receipts of then are written. */
      PERIOD_PAST: { data: z.object({ today: isoDate }) },
      PERIOD_EMPTY: {},
    }),
  /** What a ticket would earn if so much of it were paid in local currency. Nothing is written. */
  estimate: query('cashier')
    .input(z.object({ ticketId: id, payments: z.array(amountOrZero).max(10) }))
    .output(
      z.object({
        policyVersion: z.string().nullable(),
        /** Taken off when all of it is paid in local currency (혜택플러스 할인). */
        partnerDiscount: amountOrZero,
        parts: z.array(benefitPart),
      }),
    )
    .errors({ TICKET_NOT_FOUND: {} }),
};

export type BenefitPartView = z.infer<typeof benefitPart>;
export type BenefitShopView = z.infer<typeof benefitShop>;
