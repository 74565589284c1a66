import { expect, it } from 'vitest';
import { hideSmallCells, shownSum } from '../../../src/report/small-cells.ts';

it('shows a table without few people as it is', () => {
  expect(
    hideSmallCells(
      [
        [5, 0],
        [12, 7],
      ],
      5,
    ),
  ).toEqual([
    [5, 0],
    [12, 7],
  ]);
});

it('covers a single cell in its row and its column, and those in theirs', () => {
  expect(
    hideSmallCells(
      [
        [3, 8, 20],
        [9, 6, 30],
        [40, 50, 60],
      ],
      5,
    ),
  ).toEqual([
    [null, null, 20],
    [null, null, 30],
    [40, 50, 60],
  ]);
});

it('covers with an empty cell where there is nothing else', () => {
  expect(hideSmallCells([[2, 0, 0]], 5)).toEqual([[null, null, 0]]);
});

it('has nothing to cover with in a table of one cell', () => {
  expect(hideSmallCells([[2]], 5)).toEqual([[null]]);
});

it('hides the sum of a few as well', () => {
  expect([0, 4, 5].map(sum => shownSum(sum, 5))).toEqual([0, null, 5]);
});
