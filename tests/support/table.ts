/**
 * Reads a table of test cases written with named columns, so that a row can be read without counting.
 *
 * The first line has to repeat the column names: a column that is moved in one place only is an error.
 * Cells are trimmed text; `-` is an empty cell.
 */
export function table<Column extends string>(
  columns: readonly [Column, ...Column[]],
  text: string,
): Record<Column, string>[] {
  const [head, ...rows] = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => line.split('|').map(cell => cell.trim()));
  if (head?.join('|') !== columns.join('|')) throw new Error(`table: columns are ${head?.join(', ')}`);
  return rows.map(cells => {
    if (cells.length !== columns.length) throw new Error(`table: "${cells.join(' | ')}" has other columns`);
    const entries = columns.map((column, index) => [column, cells[index] === '-' ? '' : cells[index]]);
    // Every column has a cell of text, as the check of their number shows.
    return Object.fromEntries(entries) as Record<Column, string>;
  });
}
