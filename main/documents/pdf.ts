import { brotliDecompressSync } from 'node:zlib';
import pdfmake from 'pdfmake';
import bold from '../../resources/fonts/pretendard-bold.json' with { type: 'json' };
import regular from '../../resources/fonts/pretendard-regular.json' with { type: 'json' };
import type { A4Document } from '../../src/report/a4-document.ts';
import { FONT, pdfLayout } from './pdf-layout.ts';

/** pdfmake's files in memory, which its types leave out. */
interface FilesInMemory {
  writeFileSync(name: string, content: Uint8Array): void;
}

let isReady = false;

/** The font is in the program, and a page may fetch nothing: neither a file nor an address. */
function prepare(): void {
  if (isReady) return;
  // Its types leave out what holds its fonts.
  const { virtualfs } = pdfmake as unknown as { readonly virtualfs: FilesInMemory };
  for (const { name, ttfBrotli } of [regular, bold])
    virtualfs.writeFileSync(name, brotliDecompressSync(Buffer.from(ttfBrotli, 'base64')));
  pdfmake.setFonts({ [FONT]: { normal: regular.name, bold: bold.name } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  isReady = true;
}

/** Draws pages as a PDF with its font in it, so that it looks the same on every machine and in ten years. */
export async function pdfOf(pages: readonly A4Document[]): Promise<Uint8Array> {
  prepare();
  return pdfmake.createPdf(pdfLayout(pages)).getBuffer();
}
