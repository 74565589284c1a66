import { describe, expect, it } from 'vitest';
import { regroup, typeDigits, type KeypadKey } from '../../../../renderer/parts/digits.ts';
import { table } from '../../../support/table.ts';

const keys = table(
  ['before', 'key', 'after'],
  `
  before       | key   | after
  -            | 7     | 7
  -            | 0     | 0
  -            | 000   | 0
  0            | 5     | 5
  12           | 000   | 12000
  12           | erase | 1
  -            | erase | -
  12           | clear | -
  123456789012 | 3     | 123456789012
`,
);

it.each(keys)('$before and $key make $after', ({ before, key, after }) => {
  // The column holds the names of keys.
  expect(typeDigits(before, key as KeypadKey)).toBe(after);
});

it('a digit that would pass the limit is not taken', () => {
  expect(typeDigits('999', '9', 9_999)).toBe('9999');
  expect(typeDigits('9999', '0', 9_999)).toBe('9999');
});

const carets = table(
  ['typed', 'shown'],
  `
  typed     | shown
  1234^     | 1,234^
  ^         | ^
  1,23^     | 123^
  0^5       | ^5
  1a2^3     | 12^3
  1234^,567 | 1,234^,567
`,
);

describe('an amount typed into a field is grouped, and the caret stays among the same digits', () => {
  it.each(carets)('$typed shows $shown', ({ typed, shown }) => {
    const caret = typed.indexOf('^');
    const { text, caret: place } = regroup(typed.replace('^', ''), caret);
    expect(`${text.slice(0, place)}^${text.slice(place)}`).toBe(shown);
  });

  it('a digit typed in the middle leaves the caret after it', () => {
    expect(regroup('1294,567', 3)).toEqual({ text: '1,294,567', caret: 4 });
  });
});
