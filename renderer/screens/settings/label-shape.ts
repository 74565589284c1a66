import { checkLabelRule, type LabelRule } from '../../../src/catalog/in-store-label.ts';
import type { Settings } from '../../../src/contract/settings.ts';

export type LabelPattern = Settings['labelPatterns'][number];

export const HOLDS = ['price', 'weight', 'count', 'priceAndWeight'] as const;
export const ITEM_DIGITS = ['4', '5', '6'] as const;

/** A scale's label as a person knows it from looking at one. */
export interface LabelShape {
  readonly flagPrefix: string;
  readonly itemDigits: (typeof ITEM_DIGITS)[number];
  readonly holds: (typeof HOLDS)[number];
  /** A digit before the price that the scale computes from it, which is not verified. */
  readonly hasPriceCheck: boolean;
  readonly priceUnit: '1' | '10';
}

/** EAN-13; labels with both price and weight have 18 digits (domain.md C3). */
const SHORT = 13;
const LONG = 18;
const WEIGHT_DIGITS_WITH_PRICE = 5;

export function patternOf(shape: LabelShape): LabelPattern {
  const items = 'I'.repeat(Number(shape.itemDigits));
  const priceCheck = shape.hasPriceCheck && shape.holds === 'price' ? 'V' : '';
  const head = `FF${items}${priceCheck}`;
  return {
    pattern: `${head}${valueLetters(shape.holds, head.length)}C`,
    flagPrefix: shape.flagPrefix,
    priceUnit: shape.priceUnit === '10' ? 10 : 1,
  };
}

function valueLetters(holds: LabelShape['holds'], headLength: number): string {
  if (holds === 'priceAndWeight')
    return (
      'P'.repeat(LONG - headLength - WEIGHT_DIGITS_WITH_PRICE - 1) + 'W'.repeat(WEIGHT_DIGITS_WITH_PRICE)
    );
  const letter = holds === 'price' ? 'P' : holds === 'weight' ? 'W' : 'N';
  return letter.repeat(SHORT - headLength - 1);
}

/** As the rule that reads labels. Scales print grams. */
export function ruleOf(pattern: LabelPattern): LabelRule {
  return { ...pattern, weightUnit: 1 };
}

/**
 * Whether a shop can have this pattern beside the others: two of the same start could read each other's
 * labels.
 */
export function faultOf(
  pattern: LabelPattern,
  others: readonly LabelPattern[],
): 'ok' | 'PREFIX' | 'TAKEN' | 'SHAPE' {
  if (!/^(?:02|2\d)$/.test(pattern.flagPrefix)) return 'PREFIX';
  const isTaken = others.some(
    other => other.flagPrefix === pattern.flagPrefix && other.pattern.length === pattern.pattern.length,
  );
  if (isTaken) return 'TAKEN';
  return checkLabelRule(ruleOf(pattern)) === 'ok' ? 'ok' : 'SHAPE';
}

const LETTERS = ['F', 'I', 'P', 'W', 'N', 'V', 'C'] as const;
export type Letter = (typeof LETTERS)[number];

/** The places of a pattern, each run of one letter as one part. */
export function partsOf(pattern: string): readonly { readonly letter: Letter; readonly digits: number }[] {
  const runs = pattern.match(/(.)\1*/g) ?? [];
  return runs.flatMap(run => {
    const letter = LETTERS.find(known => run.startsWith(known));
    return letter === undefined ? [] : [{ letter, digits: run.length }];
  });
}
