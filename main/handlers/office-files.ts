import { csvText } from '../../src/base/csv.ts';
import type { OfficeFileView, PaperFormat } from '../../src/contract/centre-paper.ts';
import type { A4Document } from '../../src/report/a4-document.ts';
import type { Sheet } from '../../src/report/sheet.ts';
import type { Counter } from './context.ts';
import { centreFacts } from './views/centre-facts.ts';

/** Whose paper it is. */
export const placeOf = (counter: Counter) => ({ name: centreFacts(counter).name, approval: [] });

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const satisfies Record<PaperFormat, string>;

/** What no file may be called on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** Papers of one look in one PDF. */
export async function pagesOf(
  { makeFile }: Counter,
  name: string,
  pages: readonly A4Document[],
): Promise<OfficeFileView> {
  const bytes = await makeFile({ kind: 'pages', pages });
  return named(name, 'pdf', bytes);
}

/** One paper as whichever file is asked for. Everything is read before the first wait. */
export async function fileOf(
  counter: Counter,
  name: string,
  format: PaperFormat,
  paper: { readonly page: () => A4Document; readonly sheet: () => Sheet },
): Promise<OfficeFileView> {
  return named(name, format, await bytesOf(counter, format, paper));
}

/** A paper that is only ever printed. */
export async function pdfOf(counter: Counter, name: string, page: A4Document): Promise<OfficeFileView> {
  return named(name, 'pdf', await counter.makeFile({ kind: 'pdf', page }));
}

const named = (name: string, format: PaperFormat, bytes: Uint8Array): OfficeFileView => ({
  fileName: `${name.replaceAll(FORBIDDEN, ' ')}.${format}`,
  mediaType: MEDIA_TYPES[format],
  base64: Buffer.from(bytes).toString('base64'),
});

async function bytesOf(
  { makeFile }: Counter,
  format: PaperFormat,
  { page, sheet }: { readonly page: () => A4Document; readonly sheet: () => Sheet },
): Promise<Uint8Array> {
  if (format === 'pdf') return makeFile({ kind: 'pdf', page: page() });
  if (format === 'xlsx') return makeFile({ kind: 'xlsx', sheet: sheet() });
  const { heads, rows } = sheet();
  return Buffer.from(csvText([heads, ...rows]));
}
