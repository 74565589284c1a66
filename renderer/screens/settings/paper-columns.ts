/** Columns of the usual paper of 80 mm. */
export const PAPER_COLUMNS = 48;

/**
 * Columns that a text takes on paper: one for ASCII, two for Hangul and whatever else CP949 writes in two
 * bytes. The printer's own count is src/escpos; this one needs no code table, so it is quick to load with
 * the page.
 */
export function paperColumns(text: string): number {
  return Array.from(text.normalize('NFC')).reduce(
    (sum, character) => sum + (character < '\u0080' ? 1 : 2),
    0,
  );
}
