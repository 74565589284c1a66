import { expect, it } from 'vitest';
import { headsOf } from '../../../src/civic/village-plan.ts';

it.each([
  [[], 0],
  [[false, false, false], 3],
  [[false, true, true, false], 2],
  // Nobody stands above the first.
  [[true, true], 1],
])('a group of %j is %i heads', (withAbove, heads) => {
  expect(headsOf(withAbove)).toBe(heads);
});
