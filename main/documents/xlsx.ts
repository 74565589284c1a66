import writeXlsxFile from 'write-excel-file/node';
import type { Sheet } from '../../src/report/sheet.ts';

/** The widest column of characters; what is longer is read in its cell. */
const COLUMN_MAX = 40;

/** A table for a spreadsheet. Numbers are numbers; text stays text, whatever it begins with. */
export async function xlsxOf({ name, heads, rows }: Sheet): Promise<Uint8Array> {
  const head = heads.map(value => ({ value, fontWeight: 'bold' as const, backgroundColor: '#f1ece2' }));
  const body = rows.map(row =>
    row.map(value =>
      typeof value === 'number' ? { value, type: Number, format: '#,##0' } : { value, type: String },
    ),
  );
  const columns = heads.map((text, at) => {
    const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), widthOf(text));
    return { width: Math.min(COLUMN_MAX, widest + 2) };
  });
  const file = writeXlsxFile([head, ...body], { sheet: sheetName(name), columns, stickyRowsCount: 1 });
  return file.toBuffer();
}

/** Excel takes no more than 31 characters for the name of a sheet, and none of these. */
const sheetName = (name: string) => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** Hangul is twice as wide as a digit. */
const widthOf = (value: string | number) =>
  Array.from(String(value)).reduce((sum, character) => sum + (character > '\u1100' ? 2 : 1), 0);
