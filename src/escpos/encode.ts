import { unreachable } from '../base/assert.ts';
import {
  barcodeSettings,
  cutPaper,
  feedLines,
  kickDrawer,
  printCode128,
  printEan,
  printQrCode,
  printRaster,
  selectBold,
  selectCharacterSize,
  selectInverse,
  selectJustification,
  selectUnderline,
  startDocument,
  soundBuzzer,
} from './commands.ts';
import { columnsOf, encodeCp949, hasHangulBeyondKsx1001, isBeyondKsx1001, printableText } from './cp949.ts';
import type { Align, Bitmap, DocumentPart, PrintDocument, TextStyle } from './document.ts';
import { layOutEnds, layOutRow, wrapText } from './layout.ts';
import type { PrinterProfile } from './profile.ts';
import { encodeUtf8 } from './utf8.ts';

/**
 * Draws one line of text as a picture, for Hangul that the printer has no glyph for. Columns are as wide as
 * the printer's own, so `widthDots` is as wide as the text and the picture is aligned as text is.
 */
export type RasterizeText = (
  text: string,
  widthDots: number,
  style: Required<TextStyle>,
) => { readonly bitmap: Bitmap; readonly replacedCount: number };

export interface EncodedDocument {
  readonly bytes: Uint8Array;
  /** Characters that paper shows as `?`. */
  readonly replacedCount: number;
}

const PLAIN: Required<TextStyle> = { bold: false, underline: false, inverse: false, width: 1, height: 1 };
const LINE_FEED = 0x0a;

/**
 * Turns a document into the bytes of one print job.
 *
 * A mode is switched only when it changes: on a serial line of 9,600 baud a receipt of plain text is what
 * takes time.
 */
export function encodeDocument(
  document: PrintDocument,
  profile: PrinterProfile,
  rasterizeText?: RasterizeText,
): EncodedDocument {
  const writer = createWriter(profile, rasterizeText);
  for (const part of document) writePart(writer, part, profile);
  writer.style(PLAIN);
  return writer.result();
}

type Writer = ReturnType<typeof createWriter>;

function createWriter(profile: PrinterProfile, rasterizeText: RasterizeText | undefined) {
  const chunks: (readonly number[] | Uint8Array)[] = [startDocument];
  let now = PLAIN;
  let alignment: Align = 'left';
  let replacedCount = 0;
  const put = (bytes: readonly number[] | Uint8Array) => void chunks.push(bytes);
  const style = (next: Required<TextStyle>) => {
    if (next.width !== now.width || next.height !== now.height)
      put(selectCharacterSize(next.width, next.height));
    if (next.bold !== now.bold) put(selectBold(next.bold));
    if (next.underline !== now.underline) put(selectUnderline(next.underline));
    if (next.inverse !== now.inverse) put(selectInverse(next.inverse));
    now = next;
  };
  const align = (next: Align) => {
    if (next !== alignment) put(selectJustification(next));
    alignment = next;
  };
  const needsPicture = (text: string) => profile.isKsx1001Only && hasHangulBeyondKsx1001(text);
  return {
    put,
    style,
    align,
    line(text: string, wanted: TextStyle | undefined, wantedAlign: Align) {
      const full = { ...PLAIN, ...wanted };
      align(wantedAlign);
      const shown = text.trimEnd();
      if (needsPicture(shown) && profile.rastersOtherHangul && rasterizeText !== undefined) {
        // Rows of a picture are whole bytes; the paper's own width is a multiple of 8 in every profile.
        const textDots = Math.ceil((columnsOf(shown) * full.width * profile.columnDots) / 8) * 8;
        const drawn = rasterizeText(shown, Math.min(textDots, profile.widthDots), full);
        put(printRaster(drawn.bitmap));
        replacedCount += drawn.replacedCount;
        return;
      }
      const plain = needsPicture(shown) ? replaceBeyond(shown) : { text: shown, count: 0 };
      const encoded = encodeCp949(plain.text);
      replacedCount += encoded.replacedCount + plain.count;
      if (encoded.bytes.length > 0) style(full);
      put(encoded.bytes);
      put([LINE_FEED]);
    },
    result(): EncodedDocument {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return { bytes, replacedCount };
    },
  };
}

/** Hangul without a glyph would print as a blank or a box: `?` twice keeps the columns and is seen. */
function replaceBeyond(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  let shown = '';
  for (const character of printableText(text)) {
    if (isBeyondKsx1001(character)) count += 1;
    shown += isBeyondKsx1001(character) ? '??' : character;
  }
  return { text: shown, count };
}

function writePart(writer: Writer, part: DocumentPart, profile: PrinterProfile): void {
  switch (part.type) {
    case 'text': {
      const columns = Math.floor(profile.columns / (part.style?.width ?? 1));
      for (const line of wrapText(part.text, columns)) writer.line(line, part.style, part.align ?? 'left');
      return;
    }
    case 'row':
      for (const line of layOutRow(part.cells)) writer.line(line, part.style, 'left');
      return;
    case 'ends': {
      const columns = Math.floor(profile.columns / (part.style?.width ?? 1));
      for (const line of layOutEnds(part.left, part.right, columns)) writer.line(line, part.style, 'left');
      return;
    }
    case 'rule':
      return writer.line(part.character.repeat(profile.columns), undefined, 'left');
    case 'feed':
      return writer.put(feedLines(part.lines));
    case 'barcode':
      return writeBarcode(writer, part, profile);
    case 'qr':
      if (!profile.hasQr) return writer.line(part.data, undefined, 'center');
      writer.align('center');
      writer.put(printQrCode(encodeUtf8(part.data), part.moduleDots ?? 6));
      return;
    case 'raster':
      writer.align(part.align ?? 'center');
      return writer.put(printRaster(part.bitmap));
    case 'cut':
      if (profile.cutter === 'none') return writer.put(feedLines(profile.tearFeedLines));
      return writer.put(cutPaper(profile.cutter));
    case 'drawer':
      if (profile.drawer !== null) writer.put(kickDrawer(profile.drawer.pin, profile.drawer));
      return;
    case 'buzz':
      if (profile.buzzer !== 'none') writer.put(soundBuzzer(profile.buzzer));
      return;
    default:
      return unreachable(part, 'writePart');
  }
}

/** A printer without the symbology still prints the digits, so that the number can be typed. */
function writeBarcode(
  writer: Writer,
  part: Extract<DocumentPart, { type: 'barcode' }>,
  profile: PrinterProfile,
): void {
  if (!profile.barcodes.includes(part.kind)) return writer.line(part.data, undefined, 'center');
  writer.align('center');
  writer.put(barcodeSettings(part.showsText));
  writer.put(part.kind === 'code128' ? printCode128(part.data) : printEan(part.kind, part.data));
}
