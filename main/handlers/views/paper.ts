import { unreachable } from '../../../src/base/assert.ts';
import type { Paper } from '../../../src/contract/shapes.ts';
import { decodePaper, type PrintedRow } from '../../../src/escpos/decoder.ts';

/** What a printer would print from these bytes, for the page to draw. */
export function viewPaper(bytes: Uint8Array, columns: number): Paper {
  return { columns, rows: decodePaper(bytes).rows.map(viewRow) };
}

function viewRow(row: PrintedRow): Paper['rows'][number] {
  switch (row.kind) {
    case 'text':
      return { kind: 'text', align: row.align, runs: [...row.runs] };
    case 'raster': {
      const { widthDots, heightDots, bits } = row.bitmap;
      return {
        kind: 'raster',
        align: row.align,
        widthDots,
        heightDots,
        bits: Buffer.from(bits).toString('base64'),
      };
    }
    case 'drawer':
    case 'buzz':
      return { kind: row.kind };
    case 'barcode':
    case 'qr':
    case 'cut':
      return row;
    default:
      return unreachable(row, 'viewRow');
  }
}
