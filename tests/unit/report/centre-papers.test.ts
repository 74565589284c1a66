import { expect, it } from 'vitest';
import {
  certificatePage,
  longDate,
  operationLogPage,
  registerPage,
  signSheetPage,
} from '../../../src/report/centre-papers.ts';
import type { A4Document } from '../../../src/report/a4-document.ts';

const place = { name: '가정1동 주민자치회', approval: ['담당', '팀장', '동장'] };
const programme = {
  name: '노래교실',
  firstDay: '2026-04-02',
  lastDay: '2026-06-25',
  lessonCount: 12,
  room: '강당',
  instructor: '윤미자',
};
const lesson = { number: 6, date: '2026-05-14', startMinute: 840, endMinute: 930, room: '강당' };

const said = ({ title, about, blocks }: A4Document) => JSON.stringify([title, about, blocks]);
const rowsOf = ({ blocks }: A4Document) =>
  blocks.flatMap(block => (block.kind === 'table' ? block.rows : []));

const kinds = (page: A4Document) => page.blocks.map(({ kind }) => kind);

it('writes days as Koreans do', () => {
  expect(longDate('2026-05-14')).toBe('2026년 5월 14일(목)');
});

const log = {
  place,
  programme,
  lesson,
  enrolled: 40,
  present: 32,
  late: 1,
  left: 0,
  excused: 1,
  absent: 6,
  female: 20,
  male: 12,
  signed: [],
  content: '가요 두 곡',
  remarks: '',
  writer: '오세영',
  photos: [],
};

it('counts in the log who came, and who did not', () => {
  const text = said(operationLogPage(log));
  expect(text).toContain('참석 인원","value":"33명 (여 20 · 남 12 · 미상 1)');
  expect(text).toContain('출석 32 · 지각 1 · 공결 1 · 결석 6');
  expect(text).toContain('2026년 5월 14일(목) 14:00–15:30');
});

it('tells who left early and who is not marked yet, and names who has approved', () => {
  const some = { ...log, left: 2, absent: 3, signed: ['김담당'] };
  const text = said(operationLogPage(some));
  expect(text).toContain('출석 32 · 지각 1 · 조퇴 2 · 공결 1 · 결석 3 · 확인 전 1');
  expect(text).toContain('김담당');
});

it('leaves room to write where nothing is typed, and shows photographs only where there are some', () => {
  expect(kinds(operationLogPage({ ...log, content: '' }))).toContain('space');
  expect(kinds(operationLogPage(log))).not.toContain('photos');
  const photos = [{ dataUrl: 'data:image/png;base64,', caption: '' }];
  expect(kinds(operationLogPage({ ...log, photos }))).toContain('photos');
});

it('lists everybody to sign, in order', () => {
  const people = [
    { name: '홍길동', dong: '가정1동' },
    { name: '김순자', dong: '' },
  ];
  expect(rowsOf(signSheetPage({ place, programme, lesson, people }))).toEqual([
    ['1', '홍길동', '가정1동', '', ''],
    ['2', '김순자', '', '', ''],
  ]);
});

it('marks everybody in every lesson, and adds up both ways: who left early was there', () => {
  const lessons = [1, 2, 3].map(number => ({ number, date: `2026-05-0${number}` }));
  const page = registerPage({
    place,
    programme,
    lessons,
    people: [
      { name: '홍길동', marks: ['present', 'late', null] },
      { name: '김순자', marks: ['absent', 'left', null] },
      { name: '박철수', marks: ['excused', 'present', null] },
    ],
  });
  expect(rowsOf(page)).toEqual([
    ['1', '홍길동', '○', '△', '', '2'],
    ['2', '김순자', '×', '▽', '', '1'],
    ['3', '박철수', '공', '○', '', '1'],
    ['', '출석 인원', '1', '3', '0', '4'],
  ]);
});

it('goes on with more lessons than fit side by side on the next page, and sums up all at the end', () => {
  const lessons = Array.from({ length: 16 }, (_, index) => ({
    number: index + 1,
    date: `2026-05-${String(index + 1).padStart(2, '0')}`,
  }));
  const marks = lessons.map(() => 'present' as const);
  const page = registerPage({ place, programme, lessons, people: [{ name: '홍길동', marks }] });
  expect(kinds(page)).toEqual(['table', 'nextPage', 'table', 'text']);
  const [first = [], , second = []] = rowsOf(page);
  expect([first.length, first.at(-1)]).toEqual([16, '○']);
  expect(second).toEqual(['1', '홍길동', '○', '○', '16']);
});

it('certifies by number and date what somebody has been to', () => {
  const text = said(
    certificatePage({
      place,
      number: '2026-014',
      name: '홍길동',
      programme,
      attended: 11,
      date: '2026-06-25',
    }),
  );
  for (const words of [
    '제 2026-014 호',
    '홍길동',
    '「노래교실」',
    '12회 가운데 11회',
    '2026년 6월 25일',
    '직인',
  ])
    expect(text).toContain(words);
});
