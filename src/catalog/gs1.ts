import { WON_MAX, won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import { hasCheckDigit } from './gtin.ts';

/** Ends an element of variable length (FNC1); scanners send it as ASCII 29. */
export const GS = '\u001d';

/** One element of a GS1 code: its application identifier (AI) and what follows it. */
export interface Gs1Element {
  readonly ai: string;
  readonly value: string;
}

/** A GS1 code (GS1-128, DataBar Expanded, DataMatrix, QR) as far as a counter needs it. */
export interface Gs1Content {
  /** Everything that was read, in order. */
  readonly elements: readonly Gs1Element[];
  /** What came after an identifier that is not in the table below; empty when all was read. */
  readonly unread: string;
  /** AI 01, or 02 for the contents of a carton. */
  readonly gtin14?: string;
  readonly lot?: string;
  readonly serial?: string;
  /** AI 17, or 15 (best before) when there is no 17. `2025-06-16`. */
  readonly useBy?: string;
  readonly count?: number;
  /** AI 310n. */
  readonly weightGrams?: number;
  /** AI 392n, or 390n. Whole won only. */
  readonly price?: Won;
}

/** Why a code is refused. */
export type Gs1Code = 'GS1_MALFORMED' | 'GS1_CHECK_DIGIT' | 'GS1_DATE';

interface AiRule {
  readonly ai: RegExp;
  readonly value: RegExp;
  readonly isFixed: boolean;
}

const fixed = (ai: RegExp, digits: number): AiRule => ({
  ai,
  value: new RegExp(`^\\d{${digits}}`),
  isFixed: true,
});
const upTo = (ai: RegExp, characters: string, max: number): AiRule => ({
  ai,
  value: new RegExp(`^${characters}{1,${max}}`),
  isFixed: false,
});
/** Character set 82 of the GS1 General Specifications 7.11: printable ASCII here, which is a little wider. */
const TEXT = '[!-~]';

/** Identifiers worth reading at a counter (GS1 General Specifications 3.2), the four-digit ones first. */
const AI_RULES: readonly AiRule[] = [
  fixed(/^3[1-6]\d{2}/, 6),
  fixed(/^8005/, 6),
  upTo(/^39[02]\d/, '\\d', 15),
  upTo(/^39[13]\d/, '\\d', 18),
  fixed(/^41\d/, 13),
  upTo(/^24[01]/, TEXT, 30),
  fixed(/^00/, 18),
  fixed(/^0[12]/, 14),
  fixed(/^1[1-35-7]/, 6),
  fixed(/^20/, 2),
  upTo(/^(10|21|22)/, TEXT, 20),
  upTo(/^(30|37)/, '\\d', 8),
];

/**
 * Reads a GS1 code, without its symbology prefix, or says why it is refused.
 *
 * An identifier that is not in the table ends the reading without failing: what stands before it is enough
 * to sell.
 *
 * @param year The current year, from which the century of two-digit years is told.
 */
export function parseGs1(code: string, year: number): Gs1Content | Gs1Code {
  const elements: Gs1Element[] = [];
  let rest = code.startsWith(GS) ? code.slice(1) : code;
  while (rest !== '') {
    const rule = AI_RULES.find(candidate => candidate.ai.test(rest));
    if (rule === undefined) break;
    const ai = rule.ai.exec(rest)?.[0] ?? '';
    const value = rule.value.exec(rest.slice(ai.length))?.[0];
    if (value === undefined) return 'GS1_MALFORMED';
    rest = rest.slice(ai.length + value.length);
    // An element of variable length runs to FNC1 or the end; anything else means that it was too long or
    // not digits.
    if (!rule.isFixed && rest !== '' && !rest.startsWith(GS)) return 'GS1_MALFORMED';
    if (rest.startsWith(GS)) rest = rest.slice(1);
    elements.push({ ai, value });
  }
  return elements.length === 0 ? 'GS1_MALFORMED' : interpret(elements, rest, year);
}

function interpret(elements: readonly Gs1Element[], unread: string, year: number): Gs1Content | Gs1Code {
  const find = (...ais: string[]) =>
    ais.map(ai => elements.find(element => element.ai === ai)?.value).find(value => value !== undefined);
  const gtin14 = find('01', '02');
  if (gtin14 !== undefined && !hasCheckDigit(gtin14)) return 'GS1_CHECK_DIGIT';
  const dateDigits = find('17', '15');
  const useBy = dateDigits === undefined ? undefined : gs1Date(dateDigits, year);
  if (dateDigits !== undefined && useBy === undefined) return 'GS1_DATE';
  const count = find('30', '37');
  const weightGrams = scaled(elements, '310', 3);
  const price = scaled(elements, '392', 0) ?? scaled(elements, '390', 0);
  if (price !== undefined && price > WON_MAX) return 'GS1_MALFORMED';
  const lot = find('10');
  const serial = find('21');
  return {
    elements,
    unread,
    ...(gtin14 !== undefined && { gtin14 }),
    ...(lot !== undefined && { lot }),
    ...(serial !== undefined && { serial }),
    ...(useBy !== undefined && { useBy }),
    ...(count !== undefined && { count: Number(count) }),
    ...(weightGrams !== undefined && { weightGrams }),
    ...(price !== undefined && { price: won(price) }),
  };
}

/**
 * The number of an element whose identifier's last digit counts the decimals, in units of 10^-shift.
 *
 * Undefined when it is not there, or not a whole number of those units (half a gram, a part of a won).
 */
function scaled(elements: readonly Gs1Element[], family: string, shift: number): number | undefined {
  const element = elements.find(candidate => candidate.ai.length === 4 && candidate.ai.startsWith(family));
  if (element === undefined) return undefined;
  const decimals = Number(element.ai[3]) - shift;
  const value = Number(element.value);
  if (decimals <= 0) return value * 10 ** -decimals;
  return value % 10 ** decimals === 0 ? value / 10 ** decimals : undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Reads a date `YYMMDD` as `yyyy-mm-dd`; day 00 is the last of the month. Undefined when there is no such
 * day.
 *
 * The century is the one that puts the year within 49 before and 50 after the current one (GS1 General
 * Specifications 7.12): a difference of 51 or more means the century before, of -50 or less the century
 * after.
 */
export function gs1Date(digits: string, year: number): string | undefined {
  const [yy, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
  if (yy === undefined || month === undefined || day === undefined || month < 1 || month > 12)
    return undefined;
  const difference = yy - (year % 100);
  const century = Math.floor(year / 100) + (difference >= 51 ? -1 : difference <= -50 ? 1 : 0);
  const fullYear = century * 100 + yy;
  const lastDay = new Date(Date.UTC(fullYear, month, 0)).getUTCDate();
  if (day > lastDay) return undefined;
  return `${fullYear}-${two(month)}-${two(day === 0 ? lastDay : day)}`;
}
