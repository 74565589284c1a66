/** Periods of figures: whole days, weeks from Monday on, months and years of business dates. */
export const FIGURE_UNITS = ['day', 'week', 'month', 'year'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** Business dates, both included. */
export interface FigurePeriod {
  readonly from: string;
  readonly to: string;
}

/** A year with its leap day: what can be asked for at once. */
export const PERIOD_MAX_DAYS = 366;

const DAY_MS = 24 * 60 * 60 * 1000;

const dateOf = (date: string) => new Date(`${date}T00:00:00Z`);
const textOf = (date: Date) => date.toISOString().slice(0, 10);

/** A date so many days later. */
export function addDays(date: string, days: number): string {
  return textOf(new Date(dateOf(date).getTime() + days * DAY_MS));
}

/** How many days a period has; below one when it ends before it begins. */
export function daysOf({ from, to }: FigurePeriod): number {
  return (dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS + 1;
}

/** The period that a date is in. */
export function periodOf(unit: FigureUnit, date: string): FigurePeriod {
  const [year = 0, month = 1] = date.split('-').map(Number);
  switch (unit) {
    case 'day':
      return { from: date, to: date };
    case 'week': {
      // Sunday is 0, and the last of its week.
      const from = addDays(date, -((dateOf(date).getUTCDay() + 6) % 7));
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return {
        from: textOf(new Date(Date.UTC(year, month - 1, 1))),
        to: textOf(new Date(Date.UTC(year, month, 0))),
      };
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
}

/** The period of the same kind that comes before or after. */
export function periodBeside(unit: FigureUnit, { from, to }: FigurePeriod, side: -1 | 1): FigurePeriod {
  return periodOf(unit, side < 0 ? addDays(from, -1) : addDays(to, 1));
}

/**
 * A period in parts within which nothing changes.
 *
 * @param changes Dates from which something is different, in any order.
 */
export function partsOf({ from, to }: FigurePeriod, changes: readonly string[]): readonly FigurePeriod[] {
  const starts = [from, ...new Set(changes.filter(date => date > from && date <= to))].toSorted();
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: start, to: next === undefined ? to : addDays(next, -1) };
  });
}
