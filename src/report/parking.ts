import { minuteText } from '../community/programme.ts';
import type { A4Document } from './a4-document.ts';
import { longDate, shortDate, type PaperPlace } from './centre-papers.ts';
import { numberedSheet, numberedTable, type NumberedList } from './numbered-list.ts';
import type { Sheet } from './sheet.ts';

/** A car that is expected, and for what. Whoever opens the gate needs no name. */
export interface ParkedCar {
  readonly number: string;
  readonly programmeName: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

const HEADS = ['차량번호', '시각', '강좌'] as const;

const cellsOf = ({ number, startMinute, endMinute, programmeName }: ParkedCar) => [
  number,
  `${minuteText(startMinute)}–${minuteText(endMinute)}`,
  programmeName,
];

const listOf = (cars: readonly ParkedCar[]): NumberedList => ({
  heads: HEADS,
  widest: '강좌',
  rows: cars.map(cellsOf),
});

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
      numberedTable(listOf(rows)),
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 그날이 지나면 파기해 주세요.' },
    ],
  };
}

export function parkingSheet(date: string, rows: readonly ParkedCar[]): Sheet {
  return numberedSheet(`방문 차량 ${date}`, listOf(rows));
}

/** The cars of a programme, for all its lessons on some days. */
export interface ProgrammeParking {
  readonly place: PaperPlace;
  readonly programmeName: string;
  /** In the order of days. */
  readonly lessons: readonly {
    readonly date: string;
    readonly startMinute: number;
    readonly endMinute: number;
  }[];
  readonly numbers: readonly string[];
}

type Lessons = ProgrammeParking['lessons'];

/** `5/14, 5/21 (2회)`. */
export const parkingDays = (lessons: Lessons): string =>
  `${lessons.map(({ date }) => shortDate(date)).join(', ')} (${lessons.length}회)`;

/** `14:00–15:30`; of lessons at several hours all of them. */
export const parkingHours = (lessons: Lessons): string =>
  [...new Set(lessons.map(one => `${minuteText(one.startMinute)}–${minuteText(one.endMinute)}`))].join(', ');

/** 방문 차량 명단 of a programme: the numbers once, and the days on which they come. */
export function programmeParkingPage(list: ProgrammeParking): A4Document {
  const { place, programmeName, lessons, numbers } = list;
  return {
    title: '방문 차량 명단',
    about: `${programmeName} · ${numbers.length}대`,
    look: 'upright',
    footer: place.name,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { name: '시간', value: parkingHours(lessons) },
          { name: '회차', value: `${lessons.length}회` },
          { name: '오는 날', value: parkingDays(lessons) },
        ],
      },
      {
        kind: 'table',
        hasSum: false,
        isSigned: false,
        columns: [
          { head: '번호', width: 'text', align: 'right' },
          { head: '차량번호', width: 'rest', align: 'left' },
          { head: '비고', width: 'rest', align: 'left' },
        ],
        rows: numbers.map((number, index) => [String(index + 1), number, '']),
      },
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 기간이 지나면 파기해 주세요.' },
    ],
  };
}

export function programmeParkingSheet({ programmeName, lessons, numbers }: ProgrammeParking): Sheet {
  return {
    name: `방문 차량 ${programmeName}`,
    heads: ['번호', '차량번호', '시각', '오는 날'],
    rows: numbers.map((number, index) => [index + 1, number, parkingHours(lessons), parkingDays(lessons)]),
  };
}
