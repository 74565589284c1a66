import type { A4Document } from './a4-document.ts';
import { longDate, type PaperLesson, type PaperPlace, type PaperProgramme } from './centre-papers.ts';
import type { Sheet } from './sheet.ts';

/** Somebody who has a seat. No more than what an office needs to reach them. */
export interface RosterPerson {
  readonly name: string;
  readonly phone: string;
  readonly dong: string;
  readonly isPaid: boolean;
}

interface Roster {
  readonly place: PaperPlace;
  readonly programme: PaperProgramme;
  readonly people: readonly RosterPerson[];
}

const HEADS = ['번호', '이름', '연락처', '동', '납부'] as const;

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
      {
        kind: 'table',
        hasSum: false,
        isSigned: false,
        columns: HEADS.map(head => ({
          head,
          width: head === '이름' ? 'rest' : 'text',
          align: head === '번호' ? 'right' : 'left',
        })),
        rows: people.map(({ name, phone, dong, isPaid }, index) => [
          String(index + 1),
          name,
          phone,
          dong,
          paidText(isPaid),
        ]),
      },
      { kind: 'text', look: 'small', text: '개인정보가 있는 문서입니다. 다 쓰면 파기해 주세요.' },
    ],
  };
}

export function rosterSheet({ people }: Pick<Roster, 'people'>): Sheet {
  return {
    name: '수강생 명단',
    heads: HEADS,
    rows: people.map(({ name, phone, dong, isPaid }, index) => [
      index + 1,
      name,
      phone,
      dong,
      paidText(isPaid),
    ]),
  };
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
