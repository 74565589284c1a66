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
