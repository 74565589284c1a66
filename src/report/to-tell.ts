import { clockText, dateText } from '../base/korea-time.ts';
import type { A4Document } from './a4-document.ts';
import type { PaperPlace } from './centre-papers.ts';
import { numberedSheet, numberedTable, type NumberedList } from './numbered-list.ts';
import type { Sheet } from './sheet.ts';

/** Somebody who has to hear that a programme is closed. No more than what it takes to call them. */
export interface PersonToTell {
  readonly name: string;
  readonly phone: string;
  readonly isSeated: boolean;
  /** Null of one who has a seat, or is before a draw. */
  readonly waitingNumber: number | null;
  /** Null is not yet: the field stays empty for a pen. */
  readonly toldAtMs: number | null;
}

interface ToTell {
  readonly place: PaperPlace;
  readonly programme: string;
  readonly isCancelled: boolean;
  readonly people: readonly PersonToTell[];
}

const HEADS = ['이름', '연락처', '구분', '알린 때'] as const;

const cellsOf = ({ name, phone, isSeated, waitingNumber, toldAtMs }: PersonToTell) => [
  name,
  phone,
  isSeated ? '수강' : waitingNumber === null ? '추첨 대기' : `대기 ${waitingNumber}번`,
  toldAtMs === null ? '' : `${dateText(toldAtMs)} ${clockText(toldAtMs)}`,
];

const listOf = (people: readonly PersonToTell[]): NumberedList => ({
  heads: HEADS,
  widest: '이름',
  rows: people.map(cellsOf),
});

/** 폐강 안내 명단: everybody to call, with when they were. */
export function toTellPage({ place, programme, isCancelled, people }: ToTell): A4Document {
  const told = people.filter(({ toldAtMs }) => toldAtMs !== null).length;
  return {
    title: '폐강 안내 명단',
    about: `${programme} · ${isCancelled ? '폐강' : '폐강 전'} · ${people.length}명 중 ${told}명 알림`,
    look: 'upright',
    footer: place.name,
    blocks: [
      numberedTable(listOf(people)),
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 다 알렸으면 파기해 주세요.' },
    ],
  };
}

export function toTellSheet({ people }: Pick<ToTell, 'people'>): Sheet {
  return numberedSheet('폐강 안내 명단', listOf(people));
}
