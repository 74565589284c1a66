import { wonText } from '../money/won.ts';
import type { TenderKind } from '../currency/tender.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import { formatBusinessNumber } from '../tax/business-number.ts';
import type { ShopFacts } from './facts.ts';

/** Parts that several papers share. Paper speaks 합니다체. */

export const TENDER_NAMES: Readonly<Record<TenderKind, string>> = {
  currency: '서로e음',
  card: '카드',
  cash: '현금',
  channel: '배달앱',
};

export const thinRule: DocumentPart = { type: 'rule', character: '-' };
export const thickRule: DocumentPart = { type: 'rule', character: '=' };

/**
 * The shop as the law wants it on a receipt (부가가치세법 art. 36): name, registration number, and how to reach
 * it.
 */
export function shopHead(shop: ShopFacts): readonly DocumentPart[] {
  const representative = [`대표 ${shop.representative}`, shop.phone].filter(part => part !== '').join('  ');
  return [
    { type: 'text', text: shop.name, align: 'center', style: { bold: true, height: 2 } },
    { type: 'text', text: `사업자번호 ${formatBusinessNumber(shop.businessNumber)}` },
    { type: 'text', text: representative },
    ...(shop.address === '' ? [] : [{ type: 'text', text: shop.address } as const]),
  ];
}

/** A name and an amount at both ends of a line. */
export function amountLine(
  name: string,
  amount: number,
  style?: { readonly bold?: boolean; readonly height?: number },
) {
  return { type: 'ends', left: name, right: wonText(amount), ...(style ? { style } : {}) } as const;
}

/** A name and a text at both ends of a line. */
export function textLine(left: string, right: string): DocumentPart {
  return { type: 'ends', left, right };
}

/** `POS01-0042`: the till and the count of the day. */
export function tillNumber(till: number, number: number): string {
  return `POS${String(till).padStart(2, '0')}-${String(number).padStart(4, '0')}`;
}

/**
 * A paper that another printer prints in its place (대체출력) says so, and whose it is: nobody at the first
 * printer misses it, and nobody at the second takes it for their own.
 */
export function standInMark(place: string): PrintDocument {
  return [
    { type: 'text', text: ' 대체출력 ', align: 'center', style: { bold: true, inverse: true, height: 2 } },
    { type: 'text', text: `${place}에서 나올 종이입니다`, align: 'center' },
  ];
}

/** Copies say so, with their count: a second paper is never taken for the first. */
export function copyMark(copyNumber: number): readonly DocumentPart[] {
  if (copyNumber === 0) return [];
  return [{ type: 'text', text: `** 재발행 ${copyNumber} **`, align: 'center', style: { bold: true } }];
}
