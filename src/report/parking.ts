import { minuteText } from '../community/programme.ts';
import type { A4Document } from './a4-document.ts';
import { longDate, type PaperPlace } from './centre-papers.ts';
import type { Sheet } from './sheet.ts';

/** A car that is expected, and for what. Whoever opens the gate needs no name. */
export interface ParkedCar {
  readonly number: string;
  readonly programmeName: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

const HEADS = ['번호', '차량번호', '시각', '강좌'] as const;

const cellsOf = ({ number, startMinute, endMinute, programmeName }: ParkedCar) => [
  number,
  `${minuteText(startMinute)}–${minuteText(endMinute)}`,
  programmeName,
];

/** 방문 차량 명단 of a day, for the gate. */
export function parkingPage(list: {
  readonly place: PaperPlace;
  readonly date: string;
  readonly rows: readonly ParkedCar[];
}): A4Document {
  const { place, date, rows } = list;
  return {
    title: '방문 차량 명단',
    // One car may come to two lessons.
    about: `${longDate(date)} · ${new Set(rows.map(({ number }) => number)).size}대`,
    look: 'upright',
    footer: place.name,
    blocks: [
      {
        kind: 'table',
        hasSum: false,
        isSigned: false,
        columns: HEADS.map(head => ({
          head,
          width: head === '강좌' ? 'rest' : 'text',
          align: head === '번호' ? 'right' : 'left',
        })),
        rows: rows.map((row, index) => [String(index + 1), ...cellsOf(row)]),
      },
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 그날이 지나면 파기해 주세요.' },
    ],
  };
}

export function parkingSheet(date: string, rows: readonly ParkedCar[]): Sheet {
  return {
    name: `방문 차량 ${date}`,
    heads: HEADS,
    rows: rows.map((row, index) => [index + 1, ...cellsOf(row)]),
  };
}
