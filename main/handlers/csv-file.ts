import { parse as parseSlowly, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { setImmediate } from 'node:timers/promises';

export type CsvFault = 'SPREADSHEET' | 'NOT_CSV';

/** How a workbook of Excel begins: a zip (xlsx), or a compound file (xls). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

type Records = readonly (readonly string[])[];

/**
 * Cells by line of a CSV file as Korean banks and offices give it: UTF-8, with or without its mark, or CP949
 * (which the encoding standard calls euc-kr); commas or tabs; lines of different lengths.
 */
export function readCsv(bytes: Uint8Array): Records | CsvFault {
  const text = textOf(bytes);
  if (typeof text !== 'string') return text.fault;
  try {
    return parse(text, optionsOf(text));
  } catch {
    return 'NOT_CSV';
  }
}

/** So much is read in one go: some milliseconds. */
const PIECE = 64 * 1024;

/** The same of a file that may be long: whoever stands at the counter is served between its pieces. */
export async function readLongCsv(bytes: Uint8Array): Promise<Records | CsvFault> {
  const text = textOf(bytes);
  if (typeof text !== 'string') return text.fault;
  const records: string[][] = [];
  const parser = parseSlowly(optionsOf(text));
  const read = (async () => {
    // What the parser gives without `columns` are the cells of a line.
    for await (const record of parser) records.push(record as string[]);
  })();
  // Its failure is heard below, after the pieces.
  read.catch(() => undefined);
  for (let at = 0; at < text.length && !parser.destroyed; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    await setImmediate();
  }
  if (!parser.destroyed) parser.end();
  return read.then(
    () => records,
    () => 'NOT_CSV',
  );
}

function textOf(bytes: Uint8Array): string | { readonly fault: CsvFault } {
  if (WORKBOOKS.some(start => start.every((byte, at) => bytes[at] === byte))) return { fault: 'SPREADSHEET' };
  const text = decode(bytes);
  return text === undefined || text.includes('\u0000') ? { fault: 'NOT_CSV' } : text;
}

function optionsOf(text: string): Options {
  return {
    bom: true,
    delimiter: isOfTabs(text) ? '\t' : ',',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  };
}

/** Amounts have commas too: lines of tabs all have tabs, those of commas hardly ever. */
function isOfTabs(text: string): boolean {
  const lines = text.slice(0, PIECE).split('\n');
  const having = (sign: string) => lines.filter(line => line.includes(sign)).length;
  return having('\t') > 0 && having('\t') >= having(',');
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
