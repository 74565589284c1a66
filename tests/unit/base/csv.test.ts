import { expect, it } from 'vitest';
import { csvText } from '../../../src/base/csv.ts';

it('begins with the mark that Excel needs, and ends each line as Excel does', () => {
  const rows = [
    ['날짜', '금액'],
    ['2026-05-14', 1_000],
  ];
  expect(csvText(rows)).toBe('\uFEFF날짜,금액\r\n2026-05-14,1000\r\n');
});

it.each([
  ['김밥, 두 줄', '"김밥, 두 줄"'],
  ['그는 "네" 했다', '"그는 ""네"" 했다"'],
  ['두\n줄', '"두\n줄"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['@SUM', "'@SUM"],
  ['+82', "'+82"],
  ['-반품', "'-반품"],
  ['-1200', '-1200'],
  [-1_200, '-1200'],
  ['', ''],
])('%j is one cell and no formula', (value, cell) => {
  expect(csvText([[value]])).toBe(`\uFEFF${cell}\r\n`);
});
