import { describe, expect, it } from 'vitest';
import { checkBusinessNumber, formatBusinessNumber } from '../../../src/tax/business-number.ts';
import { table } from '../../support/table.ts';

/**
 * Goal: every answer of checkBusinessNumber, in order of precedence.
 * Method: published numbers, made-up ones, and for each rule one number that breaks it and every later rule.
 */
const rows = table(
  ['number', 'answer'],
  `
  number         | answer
  12345678       | FORMAT
  0000000000x    | FORMAT
  1248-1-00998   | FORMAT
  124 81 00998   | FORMAT
  -              | FORMAT
  000-00-00000   | COMPONENT
  100-81-00998   | COMPONENT
  124-00-00998   | COMPONENT
  124-81-00001   | COMPONENT
  137-86-00005   | COMPONENT
  137-82-12345   | CHECK_DIGIT
  220-81-62518   | CHECK_DIGIT
  124-81-00998   | ok
  220-81-62517   | ok
  120-81-47521   | ok
  116-82-00276   | ok
  134-86-72683   | ok
  137-82-12347   | ok
  101-82-00013   | ok
  123-45-67891   | ok
  1248100998     | ok
  `,
);

describe('business registration numbers', () => {
  it.each(rows)('$number → $answer', ({ number, answer }) => {
    expect(checkBusinessNumber(number)).toBe(answer);
  });

  it('is shown with its hyphens however it was typed', () => {
    expect(formatBusinessNumber(' 1248100998')).toBe('124-81-00998');
    expect(formatBusinessNumber('124-81-00998')).toBe('124-81-00998');
  });

  it('catches every single mistyped digit of a real number that is still well formed', () => {
    const digits = '1248100998';
    const mistyped = Array.from(digits).flatMap((digit, at) =>
      Array.from('0123456789')
        .filter(other => other !== digit)
        .map(other => digits.slice(0, at) + other + digits.slice(at + 1)),
    );
    expect(mistyped.filter(number => checkBusinessNumber(number) === 'ok')).toEqual([]);
  });
});
