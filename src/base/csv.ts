/** A spreadsheet takes a cell that begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A table for Excel: UTF-8 with a byte order mark, without which Excel takes Hangul for something else, and
 * CRLF. Text that a person typed can neither leave its cell nor become a formula.
 *
 * @param rows Cells by line, the head first.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(value: string | number): string {
  const text = String(value);
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
