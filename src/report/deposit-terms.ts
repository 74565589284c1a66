import { assert } from '../base/assert.ts';
import { addDays, daysBetween, weekdayOf } from '../base/dates.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import { WON_MAX, won, type Won } from '../money/won.ts';

/**
 * What a shop waits for at its bank: payments by card, payments in the local currency through its operator,
 * the payouts for wallets of this file, and what delivery channels pay out.
 */
export const DEPOSIT_KINDS = ['card', 'currency', 'wallet', 'channel'] as const;
export type DepositKind = (typeof DEPOSIT_KINDS)[number];

/** When the money of a day comes and what is kept back from it, from a date on. */
export interface DepositTerm {
  readonly kind: DepositKind;
  /** The first business date that it is for. */
  readonly from: string;
  /** Fees in hundredths of a percent by what the shop sold last year; the last one is for all above. */
  readonly bands: readonly { readonly upTo: number; readonly feeBp: number }[];
  /** Days on which banks are open, after the day of the sale. */
  readonly bankingDays: number;
}

/** The term that the shop itself has agreed on; it comes before the one that all shops have. */
export interface OwnDepositTerm {
  readonly kind: DepositKind;
  readonly from: string;
  readonly feeBp: number;
  readonly bankingDays: number;
}

export interface DepositTerms {
  /** By kind the earliest first. */
  readonly terms: readonly DepositTerm[];
  /** Words of a bank's statement that tell who pays. */
  readonly words: Readonly<Record<DepositKind, readonly string[]>>;
}

/** Reads resources/settlement. @throws when the file is wrong. */
export function readDepositTerms(file: unknown): DepositTerms {
  assert(isRecord(file), 'deposit terms: must be an object');
  const at = fieldReader(file, `deposit terms ${String(file['id'])}`);
  const terms = at.records('terms').map(readTerm);
  for (const kind of DEPOSIT_KINDS) {
    const dates = terms.filter(term => term.kind === kind).map(({ from }) => from);
    assert(dates.length > 0, `deposit terms: ${kind} is missing`);
    assert(dates.join() === dates.toSorted().join(), `deposit terms: ${kind} is out of order`);
  }
  const words = file['words'];
  assert(isRecord(words), 'deposit terms: words must be an object');
  return { terms, words: { card: texts(words, 'card'), ...otherWords(words) } };
}

const otherWords = (words: FileRecord) => ({
  currency: texts(words, 'currency'),
  wallet: texts(words, 'wallet'),
  channel: texts(words, 'channel'),
});

function texts(words: FileRecord, kind: DepositKind): readonly string[] {
  const list = words[kind];
  assert(Array.isArray(list), `deposit terms: words of ${kind} must be a list`);
  return list.map(String);
}

function readTerm(record: FileRecord): DepositTerm {
  const of = fieldReader(record, `deposit term ${String(record['kind'])} ${String(record['from'])}`);
  of.refuseOthers(['kind', 'from', 'bands', 'bankingDays', 'source']);
  const kind = DEPOSIT_KINDS.find(known => known === record['kind']);
  assert(kind !== undefined, `deposit terms: unknown kind ${String(record['kind'])}`);
  of.text('source');
  const bands = of.records('bands').map(band => {
    const field = fieldReader(band, `deposit term ${kind}`);
    return { upTo: field.count('upTo', 1, WON_MAX), feeBp: field.count('feeBp', 0, 10_000) };
  });
  assert(bands.length > 0, `deposit term ${kind}: has no band`);
  return { kind, from: of.text('from'), bands, bankingDays: of.count('bankingDays', 0, 60) };
}

/** The fee in hundredths of a percent and the banking days for what was sold on a business date. */
export function termOn(
  { terms }: DepositTerms,
  own: readonly OwnDepositTerm[],
  about: { readonly kind: DepositKind; readonly date: string; readonly yearlySales: number },
): { readonly feeBp: number; readonly bankingDays: number } {
  const isFor = (term: DepositTerm | OwnDepositTerm) => term.kind === about.kind && term.from <= about.date;
  const agreed = own
    .filter(isFor)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (agreed) return agreed;
  const term = terms.findLast(isFor) ?? terms.find(({ kind }) => kind === about.kind);
  assert(term !== undefined, `termOn: ${about.kind} has no term`);
  const band = term.bands.find(({ upTo }) => about.yearlySales <= upTo) ?? term.bands.at(-1);
  return { feeBp: band?.feeBp ?? 0, bankingDays: term.bankingDays };
}

/** What will most likely be kept back, whole won towards zero. */
export function likelyFee(gross: number, feeBp: number): Won {
  return won(Math.trunc((gross * feeBp) / 10_000));
}

/** The date of the n-th day after a date on which banks are open. */
export function dueDate(date: string, bankingDays: number, closed: ReadonlySet<string>): string {
  let due = date;
  for (let left = bankingDays; left > 0; left -= isOpen(due, closed) ? 1 : 0) due = addDays(due, 1);
  while (!isOpen(due, closed)) due = addDays(due, 1);
  return due;
}

function isOpen(date: string, closed: ReadonlySet<string>): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !closed.has(date);
}

/** How long money is overdue, as a list of what is missing shows it. */
export const DEPOSIT_AGES = ['notDue', 'upTo3', 'upTo7', 'upTo30', 'older'] as const;
export type DepositAge = (typeof DEPOSIT_AGES)[number];

/** Money that is due today is not late. */
export function daysLate(dueOn: string, today: string): number {
  return Math.max(0, daysBetween(dueOn, today));
}

/** @param late In days, as `daysLate` counts them. */
export function ageOf(late: number): DepositAge {
  if (late <= 0) return 'notDue';
  if (late <= 3) return 'upTo3';
  if (late <= 7) return 'upTo7';
  return late <= 30 ? 'upTo30' : 'older';
}
