import { won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import { hasCheckDigit } from './gtin.ts';

/**
 * Labels of a shop's own scale (인스토어 라벨). There is no one Korean standard, so each scale is described by a
 * pattern of letters, one per digit: `F` flag, `I` item, `P` price, `W` weight, `N` count, `V` price check
 * (not verified: the makers use different tables), `C` check digit.
 */
export interface LabelRule {
  /** 13 or 18 letters, such as `FFIIIIIPPPPPC`. */
  readonly pattern: string;
  /** The digits at the place of the `F`s. */
  readonly flagPrefix: string;
  /** Won that one unit of the price digits stands for. */
  readonly priceUnit: 1 | 10;
  /** Grams that one unit of the weight digits stands for. */
  readonly weightUnit: number;
}

/** What a label says. At least one of price, weight and count is there. */
export interface LabelContent {
  /** The item digits as printed, leading zeros kept. */
  readonly item: string;
  readonly price?: Won;
  readonly weightGrams?: number;
  readonly count?: number;
}

/** Why a rule cannot be used, in order of precedence. */
export type LabelRuleCode =
  | 'LABEL_LENGTH'
  | 'LABEL_LETTER'
  | 'LABEL_SPLIT'
  | 'LABEL_PARTS'
  | 'LABEL_CHECK'
  | 'LABEL_FLAG'
  | 'LABEL_UNIT';

/**
 * Checks a rule before it is saved.
 *
 * - `LABEL_LENGTH`: not 13 or 18 letters.
 * - `LABEL_LETTER`: a letter without a meaning.
 * - `LABEL_SPLIT`: the places of one letter are not next to each other.
 * - `LABEL_PARTS`: no flag, no item, or nothing that varies.
 * - `LABEL_CHECK`: the check digit is missing or not the single last place.
 * - `LABEL_FLAG`: the flag's digits do not fill its places.
 * - `LABEL_UNIT`: the weight unit is not a whole number of grams above 0.
 */
export function checkLabelRule(rule: LabelRule): 'ok' | LabelRuleCode {
  const { pattern } = rule;
  if (pattern.length !== 13 && pattern.length !== 18) return 'LABEL_LENGTH';
  if (!/^[FIPWNVC]+$/.test(pattern)) return 'LABEL_LETTER';
  if (/(.)(?!\1).+\1/.test(pattern)) return 'LABEL_SPLIT';
  if (!/F/.test(pattern) || !/I/.test(pattern) || !/[PWN]/.test(pattern)) return 'LABEL_PARTS';
  if (pattern.indexOf('C') !== pattern.length - 1) return 'LABEL_CHECK';
  if (!/^\d+$/.test(rule.flagPrefix) || rule.flagPrefix.length !== lettersOf(pattern, 'F'))
    return 'LABEL_FLAG';
  return Number.isSafeInteger(rule.weightUnit) && rule.weightUnit > 0 ? 'ok' : 'LABEL_UNIT';
}

const lettersOf = (pattern: string, letter: string) => pattern.split(letter).length - 1;

/**
 * Reads a label by one rule: undefined when the code is not of this rule, `LABEL_CHECK_DIGIT` when it is
 * and its last digit is wrong. A misread price must never be sold.
 */
export function readLabel(code: string, rule: LabelRule): LabelContent | 'LABEL_CHECK_DIGIT' | undefined {
  const { pattern } = rule;
  if (code.length !== pattern.length || !/^\d+$/.test(code)) return undefined;
  const part = (letter: string) => code.slice(pattern.indexOf(letter), pattern.lastIndexOf(letter) + 1);
  if (part('F') !== rule.flagPrefix) return undefined;
  if (!hasCheckDigit(code)) return 'LABEL_CHECK_DIGIT';
  return {
    item: part('I'),
    ...(pattern.includes('P') && { price: won(Number(part('P')) * rule.priceUnit) }),
    ...(pattern.includes('W') && { weightGrams: Number(part('W')) * rule.weightUnit }),
    ...(pattern.includes('N') && { count: Number(part('N')) }),
  };
}
