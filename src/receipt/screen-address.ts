import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import { thinRule } from './head.ts';

/** Where a tablet finds the counter: a code for its camera, and the same in letters. */
export function screenAddressDocument(addresses: readonly string[]): PrintDocument {
  return [
    { type: 'text', text: '주방·손님 화면', align: 'center', style: { bold: true, width: 2, height: 2 } },
    { type: 'text', text: '태블릿으로 찍거나 주소를 적으세요.', align: 'center' },
    ...addresses.flatMap((address): DocumentPart[] => [
      thinRule,
      { type: 'qr', data: address },
      { type: 'text', text: address, align: 'center', style: { bold: true, height: 2 } },
    ]),
    thinRule,
    { type: 'text', text: '연결 번호는 계산대 화면에 나옵니다.', align: 'center' },
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}
