import { z } from 'zod';
import { query } from './request.ts';
import { amount, id, instant, isoDate, nextCursor, pageInput } from './shapes.ts';

const book = z.enum(['shop', 'circulation', 'centre']);
const side = z.enum(['debit', 'credit']);
export const accountKind = z.enum(['asset', 'liability', 'equity', 'income', 'expense']);

const journalEntry = z.object({
  id,
  sequence: z.int(),
  book,
  event: z.string(),
  occurredAtMs: instant,
  businessDate: isoDate,
  memo: z.string(),
  /** The receipt, Z report or other paper that this entry came from. */
  reference: z.string(),
  saleId: id.nullable(),
  reversesId: id.nullable(),
  hash: z.string(),
  postings: z.array(
    z.object({ accountCode: z.string(), accountNameKo: z.string(), accountNameEn: z.string(), side, amount }),
  ),
});

const trialBalanceRow = z.object({
  accountCode: z.string(),
  accountNameKo: z.string(),
  accountNameEn: z.string(),
  accountKind,
  normalSide: side,
  debit: amount,
  credit: amount,
  /** On the account's normal side. */
  balance: amount,
});

export const journalContract = {
  list: query('auditor')
    .input(
      pageInput.extend({
        from: isoDate.nullable(),
        to: isoDate.nullable(),
        /** A receipt number, or the end of one. */
        reference: z.string().max(40),
        /** An amount that one of the postings has. */
        amount: amount.nullable(),
        accountCode: z.string().max(10).nullable(),
      }),
    )
    /** A page may have fewer entries than asked for, or none, and still say where to go on. */
    .output(z.object({ entries: z.array(journalEntry), nextCursor })),
  /** Sums of all accounts at the end of a business date, or now. */
  trialBalance: query('auditor')
    .input(z.object({ to: isoDate.nullable(), book: book.default('shop') }))
    .output(
      z.object({
        rows: z.array(trialBalanceRow),
        debit: amount,
        credit: amount,
        entryCount: z.int(),
        head: z.string(),
      }),
    ),
};

export type JournalEntryView = z.infer<typeof journalEntry>;
export type TrialBalanceRow = z.infer<typeof trialBalanceRow>;
