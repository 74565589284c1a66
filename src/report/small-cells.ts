/** A cell that may not be published, since it would say something of a few people. */
export const HIDDEN = null;
export type Cell = number | typeof HIDDEN;

/**
 * Hides the cells of a table of counts that are of a few people, and as many more as are needed so that none
 * of them can be worked out from the sums of its row and column: no row and no column has just one.
 *
 * Nobody is nobody: a cell of 0 is shown, unless it has to cover another.
 *
 * @param rows Counts of people, all rows of one length. Their sums may be published beside them.
 * @param fewest The smallest count that is shown.
 */
export function hideSmallCells(rows: readonly (readonly number[])[], fewest: number): readonly Cell[][] {
  const cells = rows.map(row => row.map((count): Cell => (count > 0 && count < fewest ? HIDDEN : count)));
  for (let place = lonely(cells); place !== undefined; place = lonely(cells)) {
    const cover = cheapest(cells, place);
    // A table of one row or one column that holds a single cell has nothing to cover it with.
    if (cover === undefined) return cells;
    const row = cells[cover.row];
    if (row) row[cover.column] = HIDDEN;
  }
  return cells;
}

/** A sum that is itself of a few people is no more to be published than a cell. */
export function shownSum(sum: number, fewest: number): Cell {
  return sum > 0 && sum < fewest ? HIDDEN : sum;
}

interface Line {
  readonly along: 'row' | 'column';
  readonly index: number;
}

/** A row or column with exactly one hidden cell, if it has others to cover that with. */
function lonely(cells: readonly (readonly Cell[])[]): Line | undefined {
  const width = cells[0]?.length ?? 0;
  const lines: Line[] = [
    ...(width > 1 ? cells.map((_, index) => ({ along: 'row' as const, index })) : []),
    ...(cells.length > 1
      ? Array.from({ length: width }, (_, index) => ({ along: 'column' as const, index }))
      : []),
  ];
  return lines.find(line => valuesOf(cells, line).filter(cell => cell === HIDDEN).length === 1);
}

function valuesOf(cells: readonly (readonly Cell[])[], { along, index }: Line): readonly Cell[] {
  return along === 'row' ? (cells[index] ?? []) : cells.map(row => row[index]).filter(isCell);
}

const isCell = (cell: Cell | undefined): cell is Cell => cell !== undefined;

/** The shown cell of a line whose loss says least: the smallest that is not empty, else an empty one. */
function cheapest(cells: readonly (readonly Cell[])[], line: Line) {
  const places = valuesOf(cells, line).flatMap((cell, at) => {
    if (cell === HIDDEN) return [];
    const place = line.along === 'row' ? { row: line.index, column: at } : { row: at, column: line.index };
    return [{ ...place, cost: cell === 0 ? Infinity : cell }];
  });
  return places.toSorted((a, b) => a.cost - b.cost)[0];
}
