import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { benefitPart } from './benefit.ts';
import { change, query } from './request.ts';
import { amount, amountOrZero, command, id, instant } from './shapes.ts';
import { readAgain, screenLook } from './status.ts';

/** A picture of the shop's sign, as the page draws it: what its code says is the currency's business. */
const picture = z
  .string()
  .max(300_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/);

const line = z.object({
  id,
  name: z.string(),
  unitPrice: amountOrZero,
  quantity: z.int(),
  weightGrams: z.int().nullable(),
  net: amount,
});

/** What a customer at the counter may see: the sale that is rung up for them, and nobody else's. */
const scene = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({
    kind: z.literal('ticket'),
    /** In the order in which they were rung up; those taken off again are not there. */
    lines: z.array(line),
    discount: amountOrZero,
    due: amountOrZero,
    /** What the shop takes off when all of it is paid in local currency. */
    partnerDiscount: amountOrZero,
    /** The shop's own rate in hundredths of a percent; null is none. */
    shopRateBp: z.int().nullable(),
    /** An estimate, as if all of it were paid in local currency. */
    benefits: z.array(benefitPart),
  }),
  z.object({
    kind: z.literal('paid'),
    due: amountOrZero,
    rounding: amount,
    /** Cash that was handed over; null without cash. */
    received: amountOrZero.nullable(),
    change: amountOrZero,
  }),
]);

const board = z.object({
  shopName: z.string(),
  openingHours: z.object({ from: z.int(), to: z.int() }).nullable(),
  /** A campaign (서로도움) that takes gifts. */
  campaign: z.string().nullable(),
  scene,
  look: screenLook,
  nowMs: instant,
});

export const customerContract = {
  board: query('customer').output(board),
  watch: query('customer').output(eventIterator(readAgain)),
  /** The shop's sign with its code to pay by, for the customer to scan. */
  sign: query('customer').output(z.object({ picture: picture.nullable() })),
  saveSign: change('manager')
    .input(command.extend({ picture: picture.nullable() }))
    .output(z.object({})),
};

export type CustomerBoard = z.infer<typeof board>;
export type CustomerScene = z.infer<typeof scene>;
