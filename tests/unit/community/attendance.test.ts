import { describe, expect, it } from 'vitest';
import {
  arrival,
  attendanceRateBp,
  hasBegun,
  hasCome,
  isOnNow,
  leavesEarly,
  isOverAt,
  lessonsToShow,
  mayMark,
  strongerMark,
  wasExpected,
} from '../../../src/community/attendance.ts';

const RULES = { lateAfterMinutes: 10, leftBeforeMinutes: 10, opensBeforeMinutes: 60 };
const LESSON = { date: '2026-05-14', startMinute: 840, endMinute: 930 };
const at = (minute: number, date = LESSON.date) => ({ date, minute });

describe('a lesson at two', () => {
  it.each([
    [779, false],
    [780, true],
    [929, true],
    [930, false],
  ])('takes cards at minute %i: %s', (minute, expected) => {
    expect(isOnNow(LESSON, at(minute), RULES)).toBe(expected);
  });

  it.each([
    [929, LESSON.date, false],
    [930, LESSON.date, true],
    [0, '2026-05-15', true],
    [1_000, '2026-05-13', false],
  ])('is over at minute %i of %s: %s', (minute, date, expected) => {
    expect(isOverAt(LESSON, at(minute, date))).toBe(expected);
  });

  it('is filled in later, and not on the day before', () => {
    expect(mayMark(LESSON, at(1_000), RULES)).toBe(true);
    expect(mayMark(LESSON, at(0, '2026-05-15'), RULES)).toBe(true);
    expect(mayMark(LESSON, at(1_439, '2026-05-13'), RULES)).toBe(false);
    expect([hasBegun(LESSON, at(839)), hasBegun(LESSON, at(840))]).toEqual([false, true]);
  });

  it('knows who is late after ten minutes, and of another day nobody', () => {
    expect(arrival(LESSON, at(850), RULES)).toBe('present');
    expect(arrival(LESSON, at(851), RULES)).toBe('late');
    expect(arrival(LESSON, at(1_400, '2026-05-15'), RULES)).toBe('present');
  });

  it('who goes out in the last ten minutes has stayed to the end', () => {
    const { endMinute } = LESSON;
    expect(leavesEarly(LESSON, at(endMinute - 11), RULES)).toBe(true);
    expect(leavesEarly(LESSON, at(endMinute - 10), RULES)).toBe(false);
    expect(leavesEarly(LESSON, at(endMinute + 1), RULES)).toBe(false);
    expect(leavesEarly(LESSON, at(0, '2026-05-15'), RULES)).toBe(false);
  });
});

describe('a screen for everybody', () => {
  const later = { ...LESSON, startMinute: 1_140, endMinute: 1_200 };
  const alsoLater = { ...later, endMinute: 1_260 };
  const day = [LESSON, later, alsoLater];

  it.each([
    ['before the doors open the first of the day', 600, [LESSON]],
    ['what is on', 900, [LESSON]],
    ['between two lessons all that begin next', 1_000, [later, alsoLater]],
    ['what goes on when another has ended', 1_230, [alsoLater]],
    ['nothing at the end of the day', 1_300, []],
  ])('shows %s', (_, minute, expected) => {
    expect(lessonsToShow(day, at(minute), RULES)).toEqual(expected);
  });

  it('shows nothing of another day', () => {
    expect(lessonsToShow(day, at(0, '2026-05-13'), RULES)).toEqual([]);
  });
});

it('counts as there whoever was in the room at all', () => {
  const states = ['present', 'late', 'left', 'excused', 'absent', null] as const;
  expect(states.map(hasCome)).toEqual([true, true, true, false, false, false]);
});

it('rates what was not excused, rounded down, and counts who was left unmarked as absent', () => {
  expect(attendanceRateBp({ came: 2, absent: 1, unmarked: 0 })).toBe(6_666);
  expect(attendanceRateBp({ came: 2, absent: 0, unmarked: 1 })).toBe(6_666);
  expect(attendanceRateBp({ came: 0, absent: 0, unmarked: 1 })).toBe(0);
  expect(attendanceRateBp({ came: 0, absent: 0, unmarked: 0 })).toBeNull();
});

it('expects nobody at a lesson who signed up on a later day', () => {
  const lateOnTheDay = Date.UTC(2026, 4, 14, 14, 59);
  expect(wasExpected(LESSON, lateOnTheDay)).toBe(true);
  expect(wasExpected(LESSON, lateOnTheDay + 60_000)).toBe(false);
});

it('keeps of two marks the one that saw somebody', () => {
  expect(strongerMark('absent', 'late')).toBe('late');
  expect(strongerMark('present', 'left')).toBe('present');
});
