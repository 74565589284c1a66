import { koreaTime } from '../base/korea-time.ts';
import { plainText, tight } from './paper-lines.ts';

/** Words that say that nobody has asked for anything. */
const NOTHING = ['없음', '-', '없습니다', '요청사항없음'];

/** Words that stand where a reservation has its time. */
const AT_ONCE = ['즉시', '바로', '지금', '최대한빨리', '가능한빨리'];

/** What a text says; empty where it says that there is nothing. */
export function asText(value: string | undefined): string {
  const text = value ?? '';
  return NOTHING.some(nothing => tight(text) === nothing) ? '' : text;
}

export const isAtOnce = (text: string): boolean => AT_ONCE.includes(tight(text));

/** An amount or a count as papers print it: `17,000원`, `x2`, `(+2,000)`, `-500`. */
const NUMBER = /^[(]?[x×*]?[₩]?([+-]?)[₩]?(\d{1,3}(?:,\d{3})+|\d+)(?:원|개|ea)?[)]?$/i;

/** The whole number that a word is; undefined when it is another word. */
export function numberOf(word: string): number | undefined {
  const [, sign, digits] = NUMBER.exec(plainText(word)) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  return sign === '-' ? -value : value;
}

/** The words of a line, with `x 2`, `9,000 원` and `- 5,000` made one word each. */
export function wordsOf(line: string): readonly string[] {
  const text = plainText(line)
    .replaceAll(/(^|\s)([x×*₩+-])\s+(?=[\d₩])/gi, '$1$2')
    .replaceAll(/(\d)\s+(?=(?:원|개|ea)(?:[)\s]|$))/gi, '$1')
    .trim();
  return text === '' ? [] : text.split(/\s+/);
}

/** The amount that a line ends with; undefined when it ends otherwise. */
export function amountAtEnd(text: string): number | undefined {
  const last = wordsOf(text).at(-1);
  return last === undefined ? undefined : numberOf(last);
}

/** The telephone number in a text, or the text where there is none. */
export function phoneIn(text: string): string {
  return /\d[\d-]{7,15}\d/.exec(plainText(text))?.[0] ?? text;
}

const HALF_DAY_MS = 12 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const KOREA = '+09:00';

/**
 * A time as papers print it: `2026-05-14 14:08:11`, `5월 14일 오후 2:08`, `14:08`. What a paper leaves out is
 * that of the instant nearest to when it came.
 *
 * @returns ISO with Korea's offset; undefined when the text holds no time.
 */
export function timeIn(text: string, nearMs: number): string | undefined {
  const plain = plainText(text);
  const clock = /(\d{1,2})\s*(?::|시)\s*(\d{1,2})?/.exec(plain);
  if (clock === null) return undefined;
  const isAfternoon = /오후|pm/i.test(plain);
  const isMorning = /오전|am/i.test(plain);
  const said = Number(clock[1]);
  const hour = isAfternoon && said < 12 ? said + 12 : isMorning && said === 12 ? 0 : said;
  const minute = Number(clock[2] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  const dates = (plain.slice(0, clock.index).match(/\d+/g) ?? []).map(Number);
  const near = koreaTime(nearMs);
  const [day, month, year] = dates.toReversed();
  const atMs = (date: { year: number; month: number; day: number }) =>
    Date.UTC(date.year, date.month - 1, date.day, hour - 9, minute);
  if (day === undefined || month === undefined) {
    const today = atMs(near);
    // Shortly before midnight a paper may speak of tomorrow, and after it of yesterday.
    const shift = today - nearMs > HALF_DAY_MS ? -DAY_MS : nearMs - today > HALF_DAY_MS ? DAY_MS : 0;
    return isoOf(today + shift);
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const full = year === undefined ? near.year : year < 100 ? 2_000 + year : year;
  return isoOf(atMs({ year: full, month, day }));
}

const two = (value: number) => String(value).padStart(2, '0');

function isoOf(atMs: number): string {
  const { year, month, day, hour, minute } = koreaTime(atMs);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00${KOREA}`;
}
