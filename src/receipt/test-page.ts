import { dateTimeText } from '../base/korea-time.ts';
import type { PrintDocument } from '../escpos/document.ts';
import { textLine, thinRule } from './head.ts';

/** A test page: shows at a glance whether columns, Hangul, sizes, codes and cutter are right. */
export function testPageDocument(
  page: { readonly name: string; readonly atMs: number },
  columns: number,
): PrintDocument {
  const ruler = '1234567890'.repeat(10).slice(0, columns);
  return [
    { type: 'text', text: '프린터 시험 출력', align: 'center', style: { bold: true, width: 2, height: 2 } },
    { type: 'text', text: page.name, align: 'center' },
    { type: 'text', text: dateTimeText(page.atMs), align: 'center' },
    thinRule,
    { type: 'text', text: ruler },
    textLine('왼쪽 끝', '오른쪽 끝'),
    { type: 'text', text: '가나다라마바사 서로e음 ￦1,234' },
    { type: 'text', text: '똠 햏 펲 (드문 글자)' },
    { type: 'text', text: '굵게', style: { bold: true } },
    { type: 'text', text: '밑줄', style: { underline: true } },
    { type: 'text', text: '두 배 크기', style: { width: 2, height: 2 } },
    { type: 'barcode', kind: 'ean13', data: '8801234567893', showsText: true },
    { type: 'barcode', kind: 'code128', data: 'IE260514010127', showsText: true },
    { type: 'qr', data: 'https://ieum.example/시험' },
    { type: 'text', text: '숫자가 한 줄이면 폭이 맞습니다.', align: 'center' },
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

/** Opens the drawer and prints nothing: a job of its own, so that nothing feeds paper for it. */
export const drawerDocument: PrintDocument = [{ type: 'drawer' }];
