import { expect, it } from 'vitest';
import {
  ageGroup,
  districtReportPage,
  districtReportSheet,
  type DistrictReport,
  type ReportedPerson,
} from '../../../src/report/district-report.ts';

const people = (count: number, person: Partial<ReportedPerson>): ReportedPerson[] =>
  Array.from({ length: count }, () => ({ dong: '가정1동', sex: 'female', age: 68, ...person }));

const report = (all: readonly ReportedPerson[]): DistrictReport => ({
  place: { name: '가정1동 주민자치회', approval: ['담당', '팀장', '동장'] },
  period: '2026년 2분기',
  firstDay: '2026-04-01',
  lastDay: '2026-06-30',
  programmes: [
    { name: '노래교실', lessons: 12, people: 40, visits: 396, expected: 480 },
    { name: '요가', lessons: 0, people: 0, visits: 0, expected: 0 },
  ],
  people: all,
});

const tables = (all: readonly ReportedPerson[]) =>
  districtReportPage(report(all)).blocks.flatMap(block => (block.kind === 'table' ? [block.rows] : []));

it('says what each course came to, and counts who comes to two of them once', () => {
  expect(tables(people(44, {}))[0]).toEqual([
    ['노래교실', '12', '40', '396', '83%'],
    ['요가', '0', '0', '0', '–'],
    ['모두', '12', '44', '396', '83%'],
  ]);
});

it('counts by 동, the largest first and those that are not known last, and hides the few with a cover', () => {
  const all = [
    ...people(20, {}),
    ...people(9, { dong: null }),
    ...people(3, { dong: '석남1동' }),
    ...people(8, { dong: '가정2동' }),
  ];
  expect(tables(all)[1]).toEqual([
    ['가정1동', '20'],
    ['가정2동', '비공개'],
    ['석남1동', '비공개'],
    ['모름', '9'],
    ['모두', '40'],
  ]);
});

it('counts ages by sexes, and hides what could be worked out', () => {
  const all = [
    ...people(20, {}),
    ...people(10, { sex: 'male' }),
    ...people(2, { age: 80 }),
    ...people(9, { age: 80, sex: 'male' }),
  ];
  const rows = tables(all)[2] ?? [];
  expect(rows.find(([name]) => name === '65–74세')).toEqual(['65–74세', '비공개', '비공개', '30']);
  expect(rows.find(([name]) => name === '75세 이상')).toEqual(['75세 이상', '비공개', '비공개', '11']);
  expect(rows.at(-1)).toEqual(['모두', '22', '19', '41']);
});

it('has a column for whose sex is not known only where there are such, and a line for unknown ages', () => {
  const rows = tables([...people(9, {}), ...people(7, { sex: null, age: null })])[2] ?? [];
  expect(rows[0]).toHaveLength(5);
  expect(rows.at(-2)?.[0]).toBe('모름');
});

it.each([
  [19, '20세 미만'],
  [20, '20–39세'],
  [64, '40–64세'],
  [65, '65–74세'],
  [75, '75세 이상'],
  [null, '모름'],
])('somebody of %s is of %s', (age, group) => {
  expect(ageGroup(age)).toBe(group);
});

it('is a table for a spreadsheet as well, with numbers', () => {
  expect(districtReportSheet(report([])).rows).toEqual([
    ['노래교실', 12, 40, 396, 480, 83],
    ['요가', 0, 0, 0, 0, ''],
  ]);
});
