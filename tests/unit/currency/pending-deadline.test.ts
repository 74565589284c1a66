import { expect, it } from 'vitest';
import { isOverdue } from '../../../src/currency/pending-deadline.ts';

const SOLD = Date.UTC(2026, 4, 14, 3, 0, 0);
const DAY_MS = 86_400_000;

it.each([
  ['at once', 0, false],
  ['just before the day is over', DAY_MS - 1, false],
  ['when the day is over', DAY_MS, false],
  ['a millisecond later', DAY_MS + 1, true],
  ['a month later', 30 * DAY_MS, true],
  ['when the clock was set back', -DAY_MS, false],
])('a pending payment, %s', (_when, waitedMs, expected) => {
  expect(isOverdue(SOLD, SOLD + waitedMs)).toBe(expected);
});
