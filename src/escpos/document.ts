/** What goes on paper, before bytes: the commands of a document in the order in which they are printed. */

export type Align = 'left' | 'center' | 'right';

export interface TextStyle {
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** White on black. */
  readonly inverse?: boolean;
  /** Magnification, 1 to 8. Hangul and ASCII alike. */
  readonly width?: number;
  readonly height?: number;
}

/** One column of a row: text of one line. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly align?: Align;
  /** Text wider than its columns is cut, or stands above the row in full. */
  readonly overflow?: 'cut' | 'above';
}

/** A picture of one bit a dot, rows padded to whole bytes, 1 is black. */
export interface Bitmap {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly bits: Uint8Array;
}

export type BarcodeKind = 'ean13' | 'ean8' | 'code128';

export type DocumentPart =
  /** A paragraph; it wraps at the paper's width, between characters. */
  | { readonly type: 'text'; readonly text: string; readonly style?: TextStyle; readonly align?: Align }
  | { readonly type: 'row'; readonly cells: readonly Cell[]; readonly style?: TextStyle }
  /** Text at both ends of one line, or of two where it does not fit. */
  | { readonly type: 'ends'; readonly left: string; readonly right: string; readonly style?: TextStyle }
  | { readonly type: 'rule'; readonly character: '-' | '=' }
  | { readonly type: 'feed'; readonly lines: number }
  | {
      readonly type: 'barcode';
      readonly kind: BarcodeKind;
      readonly data: string;
      readonly showsText: boolean;
    }
  | { readonly type: 'qr'; readonly data: string; readonly moduleDots?: number }
  | { readonly type: 'raster'; readonly bitmap: Bitmap; readonly align?: Align }
  | { readonly type: 'cut' }
  | { readonly type: 'drawer' }
  | { readonly type: 'buzz' };

export type PrintDocument = readonly DocumentPart[];
