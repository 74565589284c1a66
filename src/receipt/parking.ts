import { dateTimeText } from '../base/korea-time.ts';
import type { PrintDocument } from '../escpos/document.ts';
import { parkingDays, parkingHours, type ProgrammeParking } from '../report/parking.ts';
import { copyMark, textLine, thickRule, thinRule } from './head.ts';

/** 방문 차량 명단 of a programme as narrow as a receipt: numbers, and until when they may stand there. */
export function parkingDocument(
  list: Omit<ProgrammeParking, 'place'> & {
    readonly place: string;
    readonly copyNumber: number;
    readonly atMs: number;
  },
): PrintDocument {
  return [
    { type: 'text', text: '방문 차량 명단', align: 'center', style: { bold: true, height: 2 } },
    ...copyMark(list.copyNumber),
    { type: 'text', text: list.place, align: 'center' },
    thickRule,
    { type: 'text', text: list.programmeName, style: { bold: true } },
    { type: 'text', text: parkingDays(list.lessons) },
    textLine('시간', parkingHours(list.lessons)),
    textLine('차량', `${list.numbers.length}대`),
    thinRule,
    ...list.numbers.map(
      (number, index) =>
        ({ type: 'text', text: `${index + 1}. ${number}`, style: { bold: true, height: 2 } }) as const,
    ),
    thinRule,
    textLine('출력', dateTimeText(list.atMs)),
    { type: 'text', text: '기간이 지나면 파기해 주세요.' },
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}
