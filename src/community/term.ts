import { addDays, addMonths } from '../base/dates.ts';

/** A quarter (분기) of the year, in which courses are counted: `2026-2` is April to June. */
export interface TermDays {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The quarter that a date falls in. */
export function termOf(date: string): string {
  return `${date.slice(0, 4)}-${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

export function isTerm(text: string): boolean {
  return /^\d{4}-[1-4]$/.test(text);
}

export function termDays(term: string): TermDays {
  const month = `${term.slice(0, 4)}-${String(Number(term.slice(5)) * 3 - 2).padStart(2, '0')}`;
  return { firstDay: `${month}-01`, lastDay: addDays(`${addMonths(month, 3)}-01`, -1) };
}

/** The quarter so many quarters later, or earlier when `count` is below zero. */
export function addTerms(term: string, count: number): string {
  return termOf(`${addMonths(termDays(term).firstDay.slice(0, 7), count * 3)}-01`);
}
