import { weekdayOf } from '../base/dates.ts';
import { minuteText } from '../community/programme.ts';
import type { A4Block, A4Column, A4Document, A4Photo } from './a4-document.ts';
import type { Sheet } from './sheet.ts';

/** Whose papers they are: the centre, and who signs them in order (담당, 팀장, 동장). */
export interface PaperPlace {
  readonly name: string;
  readonly approval: readonly string[];
}

export interface PaperProgramme {
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lessonCount: number;
  readonly room: string;
  readonly instructor: string;
}

/** A lesson of a programme: `2026-05-14`, minutes of the day. */
export interface PaperLesson {
  readonly number: number;
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly room: string;
}

const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'] as const;

/** `2026년 5월 14일`, as certificates have it. */
export function plainDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}년 ${month}월 ${day}일`;
}

/** `2026년 5월 14일(목)`. */
export const longDate = (date: string): string => `${plainDate(date)}(${WEEKDAYS[weekdayOf(date)]})`;

const hoursOf = ({ startMinute, endMinute }: PaperLesson) =>
  `${minuteText(startMinute)}–${minuteText(endMinute)}`;

const daysOf = ({ firstDay, lastDay }: PaperProgramme) => `${longDate(firstDay)} – ${longDate(lastDay)}`;

const column = (head: string, width: A4Column['width'], align: A4Column['align'] = 'left'): A4Column => ({
  head,
  width,
  align,
});

const count = (people: number) => `${people}명`;

/** What was done in a lesson, who was there, and who has to sign for it. */
export interface OperationLogFacts {
  readonly place: PaperPlace;
  readonly programme: PaperProgramme;
  readonly lesson: PaperLesson;
  readonly enrolled: number;
  readonly present: number;
  readonly late: number;
  readonly left: number;
  readonly excused: number;
  readonly absent: number;
  /** Of those who came; not everybody has said. */
  readonly female: number;
  readonly male: number;
  readonly content: string;
  readonly remarks: string;
  readonly writer: string;
  readonly photos: readonly A4Photo[];
  /** Who has approved already, in the order of the place's boxes. */
  readonly signed: readonly string[];
}

/** 운영일지: one lesson on one page, its photographs on the next. */
export function operationLogPage(log: OperationLogFacts): A4Document {
  const { place, programme, lesson } = log;
  const came = log.present + log.late + log.left;
  return {
    title: '운영일지',
    about: `${programme.name} ${lesson.number}회차 / ${programme.lessonCount}회`,
    look: 'upright',
    footer: place.name,
    blocks: [
      { kind: 'approval', steps: place.approval, signed: log.signed },
      {
        kind: 'facts',
        facts: [
          { name: '일시', value: `${longDate(lesson.date)} ${hoursOf(lesson)}` },
          { name: '장소', value: lesson.room },
          { name: '강사', value: programme.instructor },
          { name: '작성', value: log.writer },
          { name: '수강 인원', value: count(log.enrolled) },
          { name: '참석 인원', value: `${count(came)}${bySex(log, came)}` },
          {
            name: '출석 내역',
            value: marksOf(log, came),
          },
        ],
      },
      { kind: 'heading', text: '수업 내용' },
      // What nobody has typed is written on the paper.
      log.content === '' ? { kind: 'space', mm: 60 } : { kind: 'text', look: 'plain', text: log.content },
      { kind: 'heading', text: '특이 사항' },
      { kind: 'text', look: 'plain', text: log.remarks === '' ? '없음' : log.remarks },
      ...photosOf(log.photos),
    ],
  };
}

/** `(여 20 · 남 12 · 미상 1)`: of those who came. */
function bySex({ female, male }: OperationLogFacts, came: number): string {
  if (came === 0) return '';
  const unknown = came - female - male;
  return ` (여 ${female} · 남 ${male}${unknown === 0 ? '' : ` · 미상 ${unknown}`})`;
}

/** Whoever nobody has marked is neither here nor absent. */
function marksOf(log: OperationLogFacts, came: number): string {
  const unmarked = log.enrolled - came - log.excused - log.absent;
  const marks = [`출석 ${log.present}`, `지각 ${log.late}`];
  if (log.left > 0) marks.push(`조퇴 ${log.left}`);
  marks.push(`공결 ${log.excused}`, `결석 ${log.absent}`);
  if (unmarked > 0) marks.push(`확인 전 ${unmarked}`);
  return marks.join(' · ');
}

function photosOf(photos: readonly A4Photo[]): readonly A4Block[] {
  if (photos.length === 0) return [];
  return [
    { kind: 'heading', text: '사진' },
    { kind: 'photos', photos },
  ];
}

/** 서명부: whoever is on the list signs with their own hand. */
export function signSheetPage(sheet: {
  readonly place: PaperPlace;
  readonly programme: PaperProgramme;
  readonly lesson: PaperLesson;
  readonly people: readonly { readonly name: string; readonly dong: string }[];
}): A4Document {
  const { programme, lesson, people } = sheet;
  return {
    title: '출석 서명부',
    about: [
      `${programme.name} ${lesson.number}회차`,
      `${longDate(lesson.date)} ${hoursOf(lesson)}`,
      lesson.room,
    ].join(' · '),
    look: 'upright',
    footer: sheet.place.name,
    blocks: [
      {
        kind: 'table',
        hasSum: false,
        isSigned: true,
        columns: [
          column('번호', 'text', 'right'),
          column('이름', 'rest'),
          column('동', 'text'),
          column('서명', 'rest'),
          column('비고', 'rest'),
        ],
        rows: people.map(({ name, dong }, index) => [String(index + 1), name, dong, '', '']),
      },
    ],
  };
}

/** How a lesson went for somebody, as the register shows it; null has not been or is not known. */
export type RegisterMark = 'present' | 'late' | 'left' | 'excused' | 'absent' | null;

const MARKS: Readonly<Record<Exclude<RegisterMark, null>, string>> = {
  present: '○',
  late: '△',
  left: '▽',
  excused: '공',
  absent: '×',
};

/** `5/14`. */
export const shortDate = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;

/** So many lessons stand side by side on a page that lies across; the others are on the next. */
const LESSONS_ACROSS = 14;

interface Register {
  readonly place: PaperPlace;
  readonly programme: PaperProgramme;
  readonly lessons: readonly Pick<PaperLesson, 'number' | 'date'>[];
  readonly people: readonly { readonly name: string; readonly marks: readonly RegisterMark[] }[];
}

const cameTo = (marks: readonly RegisterMark[]) =>
  marks.filter(mark => mark === 'present' || mark === 'late' || mark === 'left').length;

/** 출석부: everybody of a programme against all its lessons. */
export function registerPage(register: Register): A4Document {
  const { programme, lessons } = register;
  const firsts = lessons.map((_, at) => at).filter(at => at % LESSONS_ACROSS === 0);
  return {
    title: '출석부',
    about: [programme.name, daysOf(programme), programme.instructor].filter(text => text !== '').join(' · '),
    look: 'across',
    footer: register.place.name,
    blocks: [
      ...firsts.flatMap((first, at): A4Block[] =>
        at === 0 ? [registerTable(register, first)] : [{ kind: 'nextPage' }, registerTable(register, first)],
      ),
      { kind: 'text', look: 'small', text: '○ 출석   △ 지각   ▽ 조퇴   공 공결   × 결석' },
    ],
  };
}

/** Some of the lessons; the last table sums up all of them. */
function registerTable({ lessons, people }: Register, first: number): A4Block {
  const end = first + LESSONS_ACROSS;
  const some = lessons.slice(first, end);
  const isLast = end >= lessons.length;
  const sum = (value: number) => (isLast ? [String(value)] : []);
  return {
    kind: 'table',
    hasSum: true,
    isSigned: false,
    columns: [
      column('번호', 'text', 'right'),
      column('이름', 'rest'),
      ...some.map(({ date }) => column(shortDate(date), 'text', 'centre')),
      ...(isLast ? [column('출석', 'text', 'right')] : []),
    ],
    rows: [
      ...people.map(({ name, marks }, index) => [
        String(index + 1),
        name,
        ...some.map((_, at) => {
          const mark = marks[first + at] ?? null;
          return mark === null ? '' : MARKS[mark];
        }),
        ...sum(cameTo(marks)),
      ]),
      [
        '',
        '출석 인원',
        ...some.map((_, at) =>
          String(people.filter(({ marks }) => cameTo([marks[first + at] ?? null]) === 1).length),
        ),
        ...sum(people.reduce((total, { marks }) => total + cameTo(marks), 0)),
      ],
    ],
  };
}

/** The same for a spreadsheet. */
export function registerSheet({ programme, lessons, people }: Omit<Register, 'place'>): Sheet {
  return {
    name: `${programme.name} 출석부`,
    heads: ['번호', '이름', ...lessons.map(({ date }) => shortDate(date)), '출석'],
    rows: people.map(({ name, marks }, index) => [
      index + 1,
      name,
      ...lessons.map((_, at) => {
        const mark = marks[at] ?? null;
        return mark === null ? '' : MARKS[mark];
      }),
      cameTo(marks),
    ]),
  };
}

/** 수료증: what somebody has been to, and who says so. */
export function certificatePage(certificate: {
  readonly place: PaperPlace;
  readonly number: string;
  readonly name: string;
  readonly programme: PaperProgramme;
  readonly attended: number;
  readonly date: string;
  /** The day on which it is printed again. */
  readonly again?: string;
}): A4Document {
  const { place, programme, again } = certificate;
  return {
    title: '수료증',
    about: `제 ${certificate.number} 호${again === undefined ? '' : ` (재발급 ${plainDate(again)})`}`,
    look: 'certificate',
    footer: '',
    blocks: [
      { kind: 'space', mm: 20 },
      { kind: 'text', look: 'name', text: certificate.name },
      { kind: 'space', mm: 10 },
      {
        kind: 'text',
        look: 'centred',
        text: [
          `위 사람은 ${place.name}의 「${programme.name}」 과정`,
          `(${plainDate(programme.firstDay)} – ${plainDate(programme.lastDay)})`,
          `${programme.lessonCount}회 가운데 ${certificate.attended}회를 출석하여 마쳤기에`,
          '이 증서를 드립니다.',
        ].join('\n'),
      },
      { kind: 'space', mm: 30 },
      { kind: 'text', look: 'centred', text: plainDate(certificate.date) },
      { kind: 'space', mm: 15 },
      { kind: 'text', look: 'name', text: `${place.name}  (직인)` },
    ],
  };
}
