import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** What a PDF says, read by another library than the one that wrote it. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

/** All that a workbook holds, as the XML of its parts. */
export function textOfXlsx(bytes: Uint8Array): string {
  return Object.values(unzipSync(new Uint8Array(bytes)))
    .map(part => strFromU8(part))
    .join('\n');
}

const textOf = (xml: string) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text]) => text).join('');

/** The cells of a workbook's first sheet, row by row, as it shows them. */
export function rowsOfXlsx(bytes: Uint8Array): readonly (readonly string[])[] {
  const parts = unzipSync(new Uint8Array(bytes));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, xml = '']) =>
    textOf(xml),
  );
  return [...part('xl/worksheets/sheet1.xml').matchAll(/<row[^>]*>(.*?)<\/row>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map(([, kind = '', cell = '']) => {
      const value = /<v>(.*?)<\/v>/u.exec(cell)?.[1] ?? textOf(cell);
      return kind.includes('t="s"') ? (shared[Number(value)] ?? '') : value;
    }),
  );
}
