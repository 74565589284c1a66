import { assert, required } from '../base/assert.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import { won, type Won } from '../money/won.ts';

/** 사업소득 of who teaches for a living, 기타소득 of who does it now and then. */
export type Income = 'business' | 'other';

interface IncomeRule {
  /** Of the pay, taken for costs without proof. */
  readonly deemedCostBp: number;
  /** Nothing is withheld when what is left after costs is no more than this. */
  readonly exemptUpTo: number;
  readonly taxBp: number;
}

export interface WithholdingRates {
  readonly from: string;
  readonly roundDownTo: number;
  /** 지방소득세, of the tax. */
  readonly localBp: number;
  readonly rules: Readonly<Record<Income, IncomeRule>>;
}

/** Reads resources/centre/withholding.json, the earliest first. @throws when the file is wrong. */
export function readWithholding(file: unknown): readonly WithholdingRates[] {
  assert(isRecord(file), 'withholding: must be an object');
  return fieldReader(file, 'withholding')
    .records('rates')
    .map(record => {
      const at = fieldReader(record, 'withholding');
      at.text('source');
      return {
        from: at.text('from'),
        roundDownTo: at.count('roundDownTo', 1, 1_000),
        localBp: at.count('localBp', 0, 10_000),
        rules: { business: readRule(at.record('business')), other: readRule(at.record('other')) },
      };
    });
}

function readRule(record: FileRecord): IncomeRule {
  const at = fieldReader(record, 'withholding of an income');
  return {
    deemedCostBp: at.count('deemedCostBp', 0, 10_000),
    exemptUpTo: at.count('exemptUpTo', 0, 1_000_000),
    taxBp: at.count('taxBp', 0, 10_000),
  };
}

/** The rates of the day of a pay, as its slip tells them. @throws before the first rates. */
export function ratesOn(
  rates: readonly WithholdingRates[],
  pay: { readonly income: Income; readonly paidOn: string },
): { readonly deemedCostBp: number; readonly taxBp: number; readonly localBp: number } {
  const { localBp, rules } = inForce(rates, pay.paidOn);
  const { deemedCostBp, taxBp } = rules[pay.income];
  return { deemedCostBp, taxBp, localBp };
}

const inForce = (rates: readonly WithholdingRates[], date: string) =>
  required(
    rates.findLast(({ from }) => from <= date),
    `withholding on ${date}`,
  );

export interface Withheld {
  readonly gross: Won;
  readonly tax: Won;
  readonly local: Won;
  /** What is paid out. */
  readonly net: Won;
}

/** What is withheld of an instructor's pay. @throws before the first rates. */
export function withhold(
  rates: readonly WithholdingRates[],
  pay: { readonly gross: number; readonly income: Income; readonly date: string },
): Withheld {
  const { roundDownTo, localBp, rules } = inForce(rates, pay.date);
  const { deemedCostBp, exemptUpTo, taxBp } = rules[pay.income];
  const down = (amount: number) => Math.floor(amount / roundDownTo) * roundDownTo;
  // In hundredths of a percent of a won: what is left of 125,001 won is over 50,000 by a fraction.
  const left = pay.gross * (10_000 - deemedCostBp);
  const isExempt = left <= exemptUpTo * 10_000;
  const exact = (left * taxBp) / 100_000_000;
  const tax = isExempt ? 0 : down(exact);
  const local = isExempt ? 0 : down((tax * localBp) / 10_000);
  return { gross: won(pay.gross), tax: won(tax), local: won(local), net: won(pay.gross - tax - local) };
}
