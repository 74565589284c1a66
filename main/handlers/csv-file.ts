import { parse } from 'csv-parse/sync';

export type CsvFault = 'SPREADSHEET' | 'NOT_CSV';

/** How a workbook of Excel begins: a zip (xlsx), or a compound file (xls). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/**
 * Cells by line of a CSV file as Korean banks and offices give it: UTF-8, with or without its mark, or CP949
 * (which the encoding standard calls euc-kr); commas or tabs; lines of different lengths.
 */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] | CsvFault {
  if (WORKBOOKS.some(start => start.every((byte, at) => bytes[at] === byte))) return 'SPREADSHEET';
  const text = decode(bytes);
  if (text === undefined || text.includes('\u0000')) return 'NOT_CSV';
  try {
    return parse(text, {
      bom: true,
      delimiter: text.includes('\t') && !text.includes(',') ? '\t' : ',',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    return 'NOT_CSV';
  }
}

/** Bytes that are right in UTF-8 by chance and wrong in CP949 do not occur in Korean text. */
function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'euc-kr'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  return undefined;
}
