import { expect, it } from 'vitest';
import { tooRare, type AttendedCourse } from '../../../src/community/attendance-bar.ts';

const song: AttendedCourse = { programmeName: '노래교실', isSame: true, came: 5, absent: 7, unmarked: 0 };
const yoga: AttendedCourse = { programmeName: '생활요가', isSame: false, came: 1, absent: 3, unmarked: 0 };

it('five of twelve is 41 %, which bars where half is asked for', () => {
  expect(tooRare([song], 'sameCourse', 5_000)).toEqual({
    programmeName: '노래교실',
    came: 5,
    counted: 12,
    rateBp: 4_166,
    neededBp: 5_000,
  });
});

it.each([
  ['six of twelve', [{ ...song, came: 6, absent: 6 }]],
  ['no lesson that counts, as all were excused', [{ ...song, came: 0, absent: 0 }]],
  ['no course', []],
])('%s does not', (_, courses) => {
  expect(tooRare(courses, 'allCourses', 5_000)).toBeNull();
});

it('an unclosed lesson counts as absent', () => {
  expect(tooRare([{ ...song, came: 6, absent: 5, unmarked: 2 }], 'allCourses', 5_000)).toMatchObject({
    counted: 13,
    rateBp: 4_615,
  });
});

it('as far as the centre goes: nobody, the same course, all of them with the worst said', () => {
  expect(tooRare([song, yoga], 'off', 5_000)).toBeNull();
  expect(tooRare([yoga], 'sameCourse', 5_000)).toBeNull();
  expect(tooRare([song, yoga], 'allCourses', 5_000)).toMatchObject({ programmeName: '생활요가' });
});
