import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from '../../../src/catalog/gtin.ts';
import { checkLabelRule, readLabel } from '../../../src/catalog/in-store-label.ts';
import type { LabelRule } from '../../../src/catalog/in-store-label.ts';
import { priceByWeight } from '../../../src/catalog/weight.ts';
import { won } from '../../../src/money/won.ts';
import { table } from '../../support/table.ts';

const rule = (pattern: string, flagPrefix: string, change: Partial<LabelRule> = {}): LabelRule => ({
  pattern,
  flagPrefix,
  priceUnit: 1,
  weightUnit: 1,
  ...change,
});
const withCheck = (body: string) => `${body}${gs1CheckDigit(body)}`;

describe('labels of the shop’s own scale', () => {
  it('hold a price', () => {
    expect(readLabel('2100123012343', rule('FFIIIIIPPPPPC', '21'))).toEqual({ item: '00123', price: 1_234 });
  });

  it('hold a weight, which is priced at the product’s price of a kilogram', () => {
    const content = readLabel('2912345067892', rule('FFIIIIIWWWWWC', '29'));
    expect(content).toEqual({ item: '12345', weightGrams: 6_789 });
    expect(priceByWeight(6_789, won(15_000))).toBe(101_835);
  });

  it('hold item, price and weight in eighteen digits', () => {
    const label = withCheck('21001230456012340');
    expect(readLabel(label, rule('FFIIIIIWWWWPPPPPPC', '21'))).toEqual({
      item: '00123',
      weightGrams: 456,
      price: 12_340,
    });
  });

  it('hold a count, prices and weights in tens, and a price check that is skipped', () => {
    expect(readLabel(withCheck('220123400012'), rule('FFIIIIINNNNNC', '22'))).toMatchObject({
      count: 12,
    });
    expect(readLabel(withCheck('220123401234'), rule('FFIIIIIPPPPPC', '22', { priceUnit: 10 }))).toEqual({
      item: '01234',
      price: 12_340,
    });
    expect(readLabel(withCheck('220123400012'), rule('FFIIIIIWWWWWC', '22', { weightUnit: 10 }))).toEqual({
      item: '01234',
      weightGrams: 120,
    });
    expect(readLabel(withCheck('021234905678'), rule('FFIIIIVPPPPPC', '02'))).toEqual({
      item: '1234',
      price: 5_678,
    });
  });

  it.each([
    ['FFIIIIIVPPPPC', '211234507890', { item: '12345', price: 7_890 }],
    ['FFIIIIVPPPPPC', '211234067890', { item: '1234', price: 67_890 }],
    ['FFIIIIIIPPPPC', '211234567890', { item: '123456', price: 7_890 }],
    ['FFIIIIIPPPPPC', '211234567890', { item: '12345', price: 67_890 }],
    ['FFIIIIIWWWWWC', '211234567890', { item: '12345', weightGrams: 67_890 }],
  ])('may have any of the layouts of domain.md C3: %s', (pattern, body, content) => {
    expect(readLabel(withCheck(body), rule(pattern, '21'))).toEqual(content);
  });

  it('are refused with a wrong last digit', () => {
    expect(readLabel('2100123012344', rule('FFIIIIIPPPPPC', '21'))).toBe('LABEL_CHECK_DIGIT');
  });

  it('are left to other rules when flag, length or characters differ', () => {
    const prices = rule('FFIIIIIPPPPPC', '21');
    expect(readLabel('2912345067892', prices)).toBeUndefined();
    expect(readLabel('210012301234', prices)).toBeUndefined();
    expect(readLabel('21001230123A3', prices)).toBeUndefined();
  });
});

/**
 * Goal: every answer of checkLabelRule, in order of precedence.
 * Method: each of the first rows breaks one rule and some later ones.
 */
const rules = table(
  ['pattern', 'flag', 'grams', 'answer'],
  `
  pattern            | flag | grams | answer
  FFIIIIIPPPPP       | 2    | 0     | LABEL_LENGTH
  FFIIXIIPFPPPP      | 2    | 0     | LABEL_LETTER
  FIFIIIIPPPPPP      | 2    | 0     | LABEL_SPLIT
  IIIIIIIPPPPPP      | 2    | 0     | LABEL_PARTS
  FFFFFFFPPPPPP      | 2    | 0     | LABEL_PARTS
  FFIIIIIIIIIIV      | 2    | 0     | LABEL_PARTS
  FFIIIIIPPPPPP      | 2    | 0     | LABEL_CHECK
  FFIIIIIPPPPCC      | 2    | 0     | LABEL_CHECK
  FFIIIIIPPPPPC      | 2    | 0     | LABEL_FLAG
  FFIIIIIPPPPPC      | 2x   | 0     | LABEL_FLAG
  FFIIIIIPPPPPC      | 21   | 0     | LABEL_UNIT
  FFIIIIIPPPPPC      | 21   | 0.5   | LABEL_UNIT
  FFIIIIIPPPPPC      | 21   | 1     | ok
  FFIIIIIWWWWPPPPPPC | 21   | 10    | ok
  FFIIIIVPPPPPC      | 02   | 1     | ok
  `,
);

describe('a label rule', () => {
  it.each(rules)('$pattern with flag $flag and $grams g → $answer', ({ pattern, flag, grams, answer }) => {
    expect(checkLabelRule(rule(pattern, flag, { weightUnit: Number(grams) }))).toBe(answer);
  });
});

describe('price by weight', () => {
  it('is rounded half up to the won', () => {
    expect(priceByWeight(1, won(499))).toBe(0);
    expect(priceByWeight(1, won(500))).toBe(1);
    expect(priceByWeight(333, won(9_900))).toBe(3_297);
    expect(priceByWeight(0, won(9_900))).toBe(0);
  });

  it('stops at a weight that is no whole number of grams', () => {
    expect(() => priceByWeight(0.5, won(1_000))).toThrow('not a weight');
    expect(() => priceByWeight(-1, won(1_000))).toThrow('not a weight');
  });
});
