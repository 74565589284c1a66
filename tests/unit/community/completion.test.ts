import { expect, it } from 'vitest';
import completionFile from '../../../resources/centre/completion.json' with { type: 'json' };
import {
  certificateNumber,
  completionRateBp,
  completionRuleOn,
  hasFinished,
  readCompletionRules,
} from '../../../src/community/completion.ts';

const rules = readCompletionRules(completionFile);
const rule = completionRuleOn(rules, '2026-05-14');

it('has a rule of its own choice, and none before the first', () => {
  expect(rule).toEqual({ from: '2020-01-01', isOwnChoice: true, rateBp: 8000 });
  expect(completionRuleOn(rules, '2019-12-31')).toBeUndefined();
});

it.each([
  // Of twelve: nine is too few and ten is enough; with an excuse nine of eleven is enough.
  [{ came: 9, excused: 0, lessons: 12 }, 7500, false],
  [{ came: 10, excused: 0, lessons: 12 }, 8333, true],
  [{ came: 9, excused: 1, lessons: 12 }, 8181, true],
  // Exactly the share is enough.
  [{ came: 8, excused: 0, lessons: 10 }, 8000, true],
  // Nobody finishes by excuses alone.
  [{ came: 0, excused: 12, lessons: 12 }, 0, false],
])('%j', (attended, rateBp, isDone) => {
  expect(completionRateBp(attended)).toBe(rateBp);
  expect(hasFinished(rule, attended)).toBe(isDone);
});

it('nobody finishes where no rule holds', () => {
  expect(hasFinished(undefined, { came: 12, excused: 0, lessons: 12 })).toBe(false);
});

it('numbers certificates within their year', () => {
  expect(certificateNumber({ year: 2026, serial: 7 })).toBe('2026-0007');
});

it('a wrong file stops the program', () => {
  expect(() => readCompletionRules({ rules: [{ from: '2020-01-01' }] })).toThrow('source');
});
