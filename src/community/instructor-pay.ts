import { withhold, type Income, type WithholdingRates } from './withholding.ts';

const HOUR = 60;

/** What an instructor gets for lessons that were held, and what is withheld of it. */
export function instructorPay(
  rates: readonly WithholdingRates[],
  work: {
    readonly lessons: readonly { readonly startMinute: number; readonly endMinute: number }[];
    readonly hourly: number;
    readonly income: Income;
    readonly date: string;
  },
) {
  const minutes = work.lessons.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
  // Minutes are added up first: nothing is rounded away with each lesson.
  const gross = Math.floor((work.hourly * minutes) / HOUR);
  return { minutes, ...withhold(rates, { gross, income: work.income, date: work.date }) };
}
