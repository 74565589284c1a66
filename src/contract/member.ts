import { z } from 'zod';
import { change, query } from './request.ts';
import { amount, amountOrZero, command, id, instant, isoDate, line, name, positiveAmount } from './shapes.ts';

/** What a card carries: `IM` and 26 characters that say nothing of its holder. */
const token = z.string().min(1).max(64);

const balance = {
  /** 충전금 and 캐시: both are spent, neither is ever paid out. */
  charged: amountOrZero,
  cash: amountOrZero,
  /** Cashback that was spent before its payment was taken back: the next cashback repays it. */
  owed: amountOrZero,
};

const movementKind = z.enum([
  'charge',
  'payment',
  'cashback',
  'refund',
  'cashbackReturned',
  'donation',
  'donationReturned',
]);

/** A member as the issuing desk sees one: never in full, so that a list on a screen tells nobody's number. */
const memberSummary = z.object({
  id,
  name: z.string(),
  maskedPhone: z.string(),
  ...balance,
  hasCard: z.boolean(),
});

const memberDetail = memberSummary.extend({
  registeredAtMs: instant,
  consentedAtMs: instant,
  hasPin: z.boolean(),
  /** The card in use, for the screen printer and for a new print. */
  token: token.nullable(),
  month: z.object({ name: z.string(), paid: amountOrZero, charged: amountOrZero }),
  movements: z.array(
    z.object({
      id,
      kind: movementKind,
      charged: amount,
      cash: amount,
      owed: amount,
      reference: z.string(),
      atMs: instant,
    }),
  ),
});

/** A month of the Korean calendar: `2026-05`. */
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** What happened in a member's month (이용 내역서), the oldest first. */
const memberStatement = z.object({
  month,
  opening: amountOrZero,
  closing: amountOrZero,
  rows: z.array(
    z.object({
      id,
      kind: movementKind,
      reference: z.string(),
      atMs: instant,
      amount,
      /** What could be spent after it. */
      balance: amountOrZero,
    }),
  ),
  sums: z.array(z.object({ kind: movementKind, amount })),
});

const found = { MEMBER_NOT_FOUND: {} };

export const memberContract = {
  /** By the start of a name or the last four digits of a number; an empty text is everybody. */
  list: query('issuer')
    .input(z.object({ text: line(40) }))
    .output(z.array(memberSummary)),
  get: query('issuer')
    .input(z.object({ memberId: id }))
    .output(memberDetail)
    .errors(found),
  /** A new member with a first card. */
  register: change('issuer')
    .input(
      command.extend({
        name: name(40),
        phone: line(20),
        /**
         * The number that confirms a payment, chosen by the member; null confirms by the phone's last digits.
         */
        pin: z.string().max(12).nullable(),
        /** The person has read and agreed to what stands in the form. */
        hasConsented: z.literal(true),
      }),
    )
    .output(memberDetail)
    .errors({ PHONE_MALFORMED: {}, PHONE_TAKEN: {}, PIN_MALFORMED: {} }),
  setPin: change('issuer')
    .input(command.extend({ memberId: id, pin: z.string().max(12) }))
    .output(memberDetail)
    .errors({ ...found, PIN_MALFORMED: {} }),
  /** Blocks the card in use, if there is one, and issues another; the wallet stays as it is. */
  renewCard: change('issuer')
    .input(command.extend({ memberId: id }))
    .output(memberDetail)
    .errors(found),
  blockCard: change('issuer')
    .input(command.extend({ memberId: id }))
    .output(memberDetail)
    .errors({ ...found, NO_CARD: {} }),
  /** Charges a wallet at the issuing desk (충전). No shop's counter can (domain.md A4). */
  charge: change('issuer')
    .input(command.extend({ memberId: id, amount: positiveAmount, printReceipt: z.boolean() }))
    .output(memberDetail)
    .errors({ ...found, CHARGE_OVER_LIMIT: { data: z.object({ left: amountOrZero }) } }),
  /** The card in use, on paper. */
  printCard: change('issuer')
    .input(command.extend({ memberId: id }))
    .output(z.object({ jobId: id }))
    .errors({ ...found, NO_CARD: {}, PRINTER_NOT_CONFIGURED: {} }),
  statement: query('issuer')
    .input(z.object({ memberId: id, month }))
    .output(memberStatement)
    .errors(found),
  /** The month on paper, for the member to take along. */
  printStatement: change('issuer')
    .input(command.extend({ memberId: id, month }))
    .output(z.object({ jobId: id }))
    .errors({ ...found, PRINTER_NOT_CONFIGURED: {} }),
  /** Whose card was scanned at the counter, as little as greeting and paying need. */
  look: query('cashier')
    .input(z.object({ token }))
    .output(
      z.object({
        maskedName: z.string(),
        ...balance,
        monthPaid: amountOrZero,
        confirmation: z.enum(['pin', 'lastDigits']),
      }),
    )
    .errors({ CARD_UNKNOWN: {}, CARD_BLOCKED: {} }),
  budgets: query('auditor').output(
    z.array(
      z.object({
        funder: z.enum(['city', 'district']),
        /** Null as long as the funder has set no limit. */
        set: amountOrZero.nullable(),
        spent: amount,
        state: z.enum(['unlimited', 'ok', 'low', 'empty']),
      }),
    ),
  ),
  addBudget: change('issuer')
    .input(command.extend({ funder: z.enum(['city', 'district']), amount: positiveAmount }))
    .output(z.object({})),
};

const settlement = z.object({
  number: z.int(),
  atMs: instant,
  businessDate: isoDate,
  paid: amountOrZero,
  refunded: amountOrZero,
  shopPart: amount,
  amount,
});

export const merchantContract = {
  /** What the shop is owed for payments of wallets, and what it was paid before, the newest first. */
  settlements: query('auditor').output(
    z.object({
      open: settlement.pick({ paid: true, refunded: true, shopPart: true, amount: true }),
      past: z.array(settlement),
    }),
  ),
  /** Pays out what is owed, in both books at once. */
  settle: change('manager')
    .input(command.extend({ expected: positiveAmount, printPaper: z.boolean() }))
    .output(settlement)
    .errors({ NOTHING_TO_SETTLE: {}, SETTLEMENT_CHANGED: { data: z.object({ amount }) } }),
  exportCsv: query('auditor').output(z.object({ fileName: z.string(), text: z.string() })),
};

export type MemberSummary = z.infer<typeof memberSummary>;
export type MemberDetail = z.infer<typeof memberDetail>;
export type MemberStatement = z.infer<typeof memberStatement>;
export type SettlementView = z.infer<typeof settlement>;
