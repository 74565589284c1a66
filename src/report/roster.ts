import type { A4Document } from './a4-document.ts';
import { longDate, type PaperLesson, type PaperPlace, type PaperProgramme } from './centre-papers.ts';
import { numberedSheet, numberedTable, type NumberedList } from './numbered-list.ts';
import type { Sheet } from './sheet.ts';

/** Somebody who has a seat. No more than what an office needs to reach them. */
export interface RosterPerson {
  readonly name: string;
  readonly phone: string;
  readonly dong: string;
  readonly isPaid: boolean;
  /** Who signed up in their stead and what they are to them; empty is nobody. */
  readonly proxy: string;
}

interface Roster {
  readonly place: PaperPlace;
  readonly programme: PaperProgramme;
  readonly people: readonly RosterPerson[];
}

const HEADS = ['이름', '연락처', '동', '납부'] as const;
const PROXY = '대신 신청';

/** Few lists have anybody who was signed up by another: the others do without the column. */
function listOf(people: readonly RosterPerson[]): NumberedList {
  const hasProxies = people.some(({ proxy }) => proxy !== '');
  return {
    heads: hasProxies ? [...HEADS, PROXY] : HEADS,
    widest: '이름',
    rows: people.map(({ name, phone, dong, isPaid, proxy }) => [
      name,
      phone,
      dong,
      paidText(isPaid),
      ...(hasProxies ? [proxy] : []),
    ]),
  };
}

const paidText = (isPaid: boolean) => (isPaid ? '납부' : '미납');

/** 수강생 명단: everybody who has a seat in a programme. */
export function rosterPage({ place, programme, people }: Roster): A4Document {
  return {
    title: '수강생 명단',
    about: [
      programme.name,
      `${longDate(programme.firstDay)} – ${longDate(programme.lastDay)}`,
      `${people.length}명`,
    ].join(' · '),
    look: 'upright',
    footer: place.name,
    blocks: [
      numberedTable(listOf(people)),
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 다 쓰면 파기해 주세요.' },
    ],
  };
}

export function rosterSheet({ people }: Pick<Roster, 'people'>): Sheet {
  return numberedSheet('수강생 명단', listOf(people));
}

/** 출석 서명부 as a table, for an office that lays it out by itself. */
export function signSheetTable(
  lesson: Pick<PaperLesson, 'number'>,
  people: readonly Pick<RosterPerson, 'name' | 'dong'>[],
): Sheet {
  return {
    name: `${lesson.number}회차 서명부`,
    heads: ['번호', '이름', '동', '서명', '비고'],
    rows: people.map(({ name, dong }, index) => [index + 1, name, dong, '', '']),
  };
}
