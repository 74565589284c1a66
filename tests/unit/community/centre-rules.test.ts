import { expect, it } from 'vitest';
import file from '../../../resources/centre/rules.json' with { type: 'json' };
import { centreRulesOn, photosKeptFrom, readCentreRules } from '../../../src/community/centre-rules.ts';
import { required } from '../../../src/base/assert.ts';

const [first] = file.rules;
const rule = required(first, 'rules');

it('are those in force on the day, with a source for each number', () => {
  const later = { ...rule, from: '2027-01-01', lateAfterMinutes: 15 };
  const rules = readCentreRules({ rules: [rule, later] });
  expect(centreRulesOn(rules, '2026-12-31').lateAfterMinutes).toBe(10);
  expect(centreRulesOn(rules, '2027-01-01').lateAfterMinutes).toBe(15);
  expect(() => centreRulesOn(rules, '2019-12-31')).toThrow('2019-12-31');
});

it.each([
  ['a number that nobody knows', { ...rule, lateAfterHours: 1 }, 'lateAfterHours'],
  [
    'a number without a source',
    { ...rule, sources: { ...rule.sources, coursesPerTerm: '' } },
    'coursesPerTerm',
  ],
  ['no course at all', { ...rule, coursesPerTerm: 0 }, 'coursesPerTerm'],
])('a file with %s is refused', (_, wrong, named) => {
  expect(() => readCentreRules({ rules: [wrong] })).toThrow(named);
});

it('photographs are kept for whole years after the year of the lesson', () => {
  const rules = centreRulesOn(readCentreRules(file), '2026-05-14');
  expect(photosKeptFrom(rules, '2031-12-31')).toBe('2026-01-01');
  expect(photosKeptFrom(rules, '2032-01-01')).toBe('2027-01-01');
});
