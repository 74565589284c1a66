import { z } from 'zod';
import { change, query } from './request.ts';
import { amountOrZero, command, id, instant, line } from './shapes.ts';

const call = z.object({
  id,
  /** The shop's line, where the box tells them apart. */
  line: z.string(),
  /** As people write it; masked a day later. Null while the box has not said, and when it is withheld. */
  number: z.string().nullable(),
  isWithheld: z.boolean(),
  startedAtMs: instant,
  state: z.enum(['ringing', 'answered', 'missed', 'unknown', 'taken']),
  /** It stands on every screen until somebody takes it up or puts it aside. */
  isInView: z.boolean(),
  /** Somebody who has agreed to be remembered, with how many orders. */
  customer: z.object({ id, orderCount: z.int() }).nullable(),
});

const pastOrder = z.object({
  orderId: id,
  atMs: instant,
  kind: z.enum(['delivery', 'takeout']),
  items: z.array(
    z.object({
      name: z.string(),
      quantity: z.int(),
      /** Of one now. */
      unitPrice: amountOrZero,
      options: z.array(z.object({ name: z.string(), price: z.int(), quantity: z.int() })),
    }),
  ),
  shopRequest: z.string(),
  wantsCutlery: z.boolean(),
  payment: z.enum(['prepaid', 'cash', 'card', 'currency']),
  payable: amountOrZero,
});

const customer = z.object({
  id,
  phone: z.string(),
  note: z.string(),
  consentedAtMs: instant,
  keptUntilMs: instant,
  orderCount: z.int(),
  /** Where things were brought, the last place first. */
  places: z.array(z.object({ road: z.string(), landmark: z.string() })),
  /** The newest first. */
  orders: z.array(pastOrder),
});

const found = { CUSTOMER_NOT_FOUND: {} };

/** Calls, and those who have agreed to be remembered by their number (단골). */
export const phoneContract = {
  /** The calls of the business day and those that are in view, the newest first. */
  calls: query('cashier').output(z.object({ calls: z.array(call), nowMs: instant })),
  /** A call is put aside: it leaves the screens and stays in the list. */
  close: change('cashier')
    .input(command.extend({ callId: id }))
    .output(z.object({}))
    .errors({ CALL_NOT_FOUND: {} }),
  /** A call on the virtual box: only in a shop that is for practice. */
  practise: change('cashier')
    .input(command)
    .output(z.object({}))
    .errors({ NOT_PRACTICE: {}, NO_VIRTUAL_CALLER_ID: {} }),
  /** What is ordered most by telephone, of what the catalogue still has. */
  often: query('cashier').output(z.array(z.object({ name: z.string(), unitPrice: amountOrZero }))),
  /** Somebody who is remembered, with past orders; null is nobody. That somebody looked is written down. */
  recall: change('cashier')
    .input(
      command.extend({
        by: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('phone'), phone: line(30) }),
          z.object({ kind: z.literal('customer'), customerId: id }),
        ]),
      }),
    )
    .output(customer.nullable()),
  /** Those whose number ends so, or all with '', the one that ordered last first. Numbers are masked. */
  find: query('cashier')
    .input(z.object({ lastFour: z.string().regex(/^(\d{4})?$/) }))
    .output(
      z.array(
        customer
          .pick({ id: true, phone: true, consentedAtMs: true, keptUntilMs: true, orderCount: true })
          .extend({ lastUsedAtMs: instant }),
      ),
    ),
  /** What is worth knowing of somebody. The code of a door is not: it is refused. */
  note: change('cashier')
    .input(command.extend({ customerId: id, note: line(100) }))
    .output(customer)
    .errors({ ...found, NOTE_NAMES_CODE: {} }),
  /** Erases somebody at once, with the number in calls and in orders that are over. */
  forget: change('cashier')
    .input(command.extend({ customerId: id }))
    .output(z.object({}))
    .errors(found),
  /** Who was erased, when and why: dates alone. */
  register: query('manager').output(
    z.array(
      z.object({
        id,
        consentedAtMs: instant,
        erasedAtMs: instant,
        why: z.enum(['asked', 'retention']),
      }),
    ),
  ),
};

export type CallView = z.infer<typeof call>;
export type CustomerView = z.infer<typeof customer>;
export type PastOrder = z.infer<typeof pastOrder>;
