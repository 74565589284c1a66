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

/** What a customer's app said of a payment, held against its estimate. */
export const seenCashback = z.object({
  tenderId: id,
  amount: amountOrZero,
  /** Less than was sure, more than could be, or one of what can be. */
  fit: z.enum(['fits', 'less', 'more']),
});

/** A rule that payments of late do not bear out. */
const rateDrift = z.object({
  policyVersion: z.string(),
  direction: z.enum(['less', 'more']),
  /** Whose part the app leaves out; null where no single part explains it. */
  missing: funder.nullable(),
  /** So many of the newest are off in this way, of so many that were looked at. */
  off: z.int(),
  of: z.int(),
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
  drifts: z.array(rateDrift),
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
  /** Writes down what the customer's app shows for a payment. It books nothing. The newest holds. */
  recordSeen: change('cashier')
    .input(command.extend({ tenderId: id, amount: amountOrZero }))
    .output(seenCashback)
    .errors({
      TENDER_NOT_FOUND: {},
      /** It earned nothing here, or to the won: there is no estimate to hold it against. */
      NOT_ESTIMATED: {},
      /** More than was paid: the number is of something else. */
      SEEN_OVER_PAID: { data: z.object({ paid: amountOrZero }) },
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
export type SeenCashbackView = z.infer<typeof seenCashback>;
export type BenefitShopView = z.infer<typeof benefitShop>;
