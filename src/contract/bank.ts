import { z } from 'zod';
import { change, query } from './request.ts';
import { amount, amountOrZero, command, id, instant, isoDate, line, name, positiveAmount } from './shapes.ts';

export const depositKind = z.enum(['card', 'currency', 'wallet', 'channel']);

/**
 * What is waited for: the sales of a business date by one kind of payment, or of one delivery channel, or one
 * payout for wallets.
 */
const itemPlace = z.object({
  kind: depositKind,
  /** A business date, for a channel with its id behind it; the number of the payout for wallets. */
  place: z.string().regex(/^(\d{4}-\d{2}-\d{2}( [a-z0-9-]{1,40})?|\d{1,9})$/),
});

const item = itemPlace.extend({
  date: isoDate,
  /** By the books, before the fee; below zero where refunds were more than sales. */
  gross: amount,
  /** What deposits have paid of it, fees included. */
  cleared: amount,
  open: amount,
  /** What will most likely be kept back of what is open. */
  fee: amount,
  dueOn: isoDate,
  /** 0 up to the day on which it is due. */
  daysLate: z.int().min(0),
  age: z.enum(['notDue', 'upTo3', 'upTo7', 'upTo30', 'older']),
});

const deposit = z.object({
  id,
  date: isoDate,
  time: z.string(),
  amount: positiveAmount,
  memo: z.string(),
  /** Why it pays no sale of this shop; null where nobody said so. */
  otherReason: z.string().nullable(),
});

const match = z.object({
  id,
  atMs: instant,
  deposited: positiveAmount,
  fee: amountOrZero,
  items: z.array(itemPlace.extend({ cleared: amount })),
  deposits: z.array(deposit),
  undoneAtMs: instant.nullable(),
});

const overview = z.object({
  /** Open ones alone, by kind and date. */
  items: z.array(item),
  /** Those that pay nothing yet, the newest first, and what a person has laid aside. */
  deposits: z.array(deposit),
  /** There are more than are listed. */
  hasMoreDeposits: z.boolean(),
  suggestions: z.array(
    z.object({
      depositIds: z.array(id).min(1),
      items: z.array(itemPlace).min(1),
      deposited: positiveAmount,
      open: positiveAmount,
      fee: amountOrZero,
    }),
  ),
  /** The newest first. */
  matches: z.array(match),
  imports: z.array(
    z.object({ id, fileName: z.string(), atMs: instant, deposits: z.int(), matched: z.int() }),
  ),
});

/** Four million characters of base64 are 3 MB: years of a shop's account. */
const BASE64_MAX = 4_000_000;

export const bankContract = {
  overview: query('auditor').output(overview),
  /** Reads the deposits of a bank's statement (CSV). Lines that were read before are passed over. */
  importFile: change('manager')
    .input(command.extend({ fileName: name(120), base64: z.base64().max(BASE64_MAX) }))
    .output(z.object({ importId: id.nullable(), added: z.int(), known: z.int(), withdrawals: z.int() }))
    .errors({
      STATEMENT_UNREADABLE: {
        data: z.object({
          reason: z.enum(['SPREADSHEET', 'NOT_CSV', 'NO_HEADER', 'NO_DEPOSITS', 'LINE_UNREADABLE']),
          line: z.int().nullable(),
        }),
      },
    }),
  /** Takes a file back that was read by mistake, unless a deposit of it is matched. */
  removeImport: change('manager')
    .input(command.extend({ importId: id }))
    .output(z.object({}))
    .errors({ IMPORT_NOT_FOUND: {}, IMPORT_IN_USE: {} }),
  /**
   * Deposits pay items: what is deposited and the fee are taken off them, the oldest first. What is left of
   * the last ones stays open.
   */
  match: change('manager')
    .input(
      command.extend({
        depositIds: z.array(id).min(1).max(100),
        items: z.array(itemPlace).min(1).max(100),
        fee: amountOrZero,
        /** What the person saw open in all; a refund in between is refused. */
        expectedOpen: amount,
      }),
    )
    .output(match)
    .errors({
      DEPOSIT_NOT_FOUND: {},
      DEPOSIT_TAKEN: {},
      EXPECTED_CHANGED: { data: z.object({ open: amount }) },
      /** More was deposited than these items are owed. */
      DEPOSIT_OVER: { data: z.object({ over: positiveAmount }) },
    }),
  undo: change('manager')
    .input(command.extend({ matchId: id }))
    .output(match)
    .errors({ MATCH_NOT_FOUND: {}, ALREADY_UNDONE: {} }),
  /** Lays a deposit aside that pays no sale, and takes it back with an empty reason. */
  setAside: change('manager')
    .input(command.extend({ depositId: id, reason: line(60) }))
    .output(deposit)
    .errors({ DEPOSIT_NOT_FOUND: {}, DEPOSIT_TAKEN: {} }),
};

export type BankOverview = z.infer<typeof overview>;
export type BankItem = z.infer<typeof item>;
export type BankItemPlace = z.infer<typeof itemPlace>;
export type BankDeposit = z.infer<typeof deposit>;
export type BankMatch = z.infer<typeof match>;
