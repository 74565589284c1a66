import { readPhone } from '../delivery/phone-number.ts';

/** Somebody whom the centre serves (주민), as staff write one down. */
export interface PersonFacts {
  readonly name: string;
  /** Digits; null of somebody without a telephone. */
  readonly phone: string | null;
  /** `1958-03-12`. */
  readonly birthDate: string | null;
  /** Where only the year is known; the year of the date otherwise. */
  readonly birthYear: number | null;
  readonly sex: 'female' | 'male' | null;
  readonly dong: string;
  /** What somebody needs to take part, such as room for a wheelchair: 민감정보, with a consent of its own. */
  readonly needs: string;
}

/** A name as it is kept and compared: composed syllables, single spaces. */
export function readName(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/** Digits of a number as it was typed; null of none, undefined of what is no number of Korea. */
export function readPersonPhone(text: string): string | null | undefined {
  return text.trim() === '' ? null : readPhone(text);
}

export interface Birth {
  readonly date: string | null;
  readonly year: number | null;
}

const FIRST_YEAR = 1900;

/**
 * A day or year of birth as people type it: `19580312`, `1958-3-12`, `1958.03.12`, `580312` of six digits, or
 * the year alone. Six digits are the last such day before today: nobody says the century. Undefined is a day
 * that there is not, or one to come.
 *
 * @param today `2026-05-14`.
 */
export function readBirth(text: string, today: string): Birth | undefined {
  const typed = text.trim();
  if (typed === '') return { date: null, year: null };
  const thisYear = Number(today.slice(0, 4));
  if (/^\d{4}$/.test(typed))
    return isYear(Number(typed), thisYear) ? { date: null, year: Number(typed) } : undefined;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(typed) ??
    /^(\d{2})(\d\d)(\d\d)$/.exec(typed) ??
    /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?$/.exec(typed) ??
    [];
  if (year === '') return undefined;
  const rest = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year.length === 4) return checked(`${year}${rest}`, today);
  const recent = `${today.slice(0, 2)}${year}${rest}`;
  return checked(recent <= today ? recent : `${Number(today.slice(0, 2)) - 1}${year}${rest}`, today);
}

function isYear(year: number, thisYear: number): boolean {
  return year >= FIRST_YEAR && year <= thisYear;
}

function checked(date: string, today: string): Birth | undefined {
  const year = Number(date.slice(0, 4));
  const parsed = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  return isDay && isYear(year, Number(today.slice(0, 4))) && date <= today ? { date, year } : undefined;
}

/** Under this age a guardian agrees (개인정보 보호법 제22조의2). */
export const CONSENT_AGE = 14;

/**
 * Whether somebody may be too young to agree alone. Of whom only the year is known, the whole year of the
 * fourteenth birthday counts as before it. Nothing known counts as grown up: staff see whom they talk to.
 */
export function isChild({ date, year }: Birth, today: string): boolean {
  if (year === null) return false;
  if (date === null) return Number(today.slice(0, 4)) - year <= CONSENT_AGE;
  return today < `${year + CONSENT_AGE}${date.slice(4)}`;
}

/** The age in whole years (만 나이); of whom only the year is known, the age at the end of this year. */
export function ageOf({ date, year }: Birth, today: string): number | null {
  if (year === null) return null;
  const years = Number(today.slice(0, 4)) - year;
  return date !== null && today.slice(4) < date.slice(4) ? years - 1 : years;
}
