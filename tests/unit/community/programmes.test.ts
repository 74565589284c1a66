import { describe, expect, it } from 'vitest';
import holidays from '../../../resources/holidays/korea.json' with { type: 'json' };
import { readClosedDays } from '../../../src/base/holidays.ts';
import { planLessons, type LessonPlan } from '../../../src/community/lesson-plan.ts';
import {
  PROGRAMME_STATES,
  dayPartOf,
  fillOf,
  mayBecome,
  minuteText,
  readMinute,
} from '../../../src/community/programme.ts';
import { clashesOf, meets } from '../../../src/community/room-clash.ts';
import { addTerms, isTerm, termDays, termOf } from '../../../src/community/term.ts';

describe('a term', () => {
  it.each([
    ['2026-01-01', '2026-1', '2026-01-01', '2026-03-31'],
    ['2026-05-14', '2026-2', '2026-04-01', '2026-06-30'],
    ['2026-07-01', '2026-3', '2026-07-01', '2026-09-30'],
    ['2026-12-31', '2026-4', '2026-10-01', '2026-12-31'],
  ])('of %s is %s, from %s to %s', (date, term, firstDay, lastDay) => {
    expect(termOf(date)).toBe(term);
    expect(termDays(term)).toEqual({ firstDay, lastDay });
  });

  it('is followed by the next, over the turn of the year as well', () => {
    expect(addTerms('2026-2', 1)).toBe('2026-3');
    expect(addTerms('2026-4', 1)).toBe('2027-1');
    expect(addTerms('2026-1', -1)).toBe('2025-4');
  });

  it('is a year and a number up to four', () => {
    expect(['2026-1', '2026-4', '2026-5', '26-1', '2026-01'].map(isTerm)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('lessons', () => {
  const closed = readClosedDays(holidays);
  const plan: LessonPlan = {
    firstDay: '2026-04-07',
    lastDay: '2026-06-30',
    weekdays: [2],
    startMinute: 600,
    endMinute: 690,
    count: 12,
    makesUp: false,
  };
  const isClosed = (date: string) => closed.has(date);

  it('twelve Tuesdays around Children’s Day are eleven, and that day is named', () => {
    const planned = planLessons(plan, isClosed);
    expect(planned.dates).toHaveLength(11);
    expect(planned.dates.slice(3, 5)).toEqual(['2026-04-28', '2026-05-12']);
    expect(planned).toMatchObject({ closed: ['2026-05-05'], missing: 0 });
    expect(planned.dates.at(-1)).toBe('2026-06-23');
  });

  it('made up, they are twelve, and the last is a week later', () => {
    const planned = planLessons({ ...plan, makesUp: true }, isClosed);
    expect(planned.dates).toHaveLength(12);
    expect(planned).toMatchObject({ closed: ['2026-05-05'], missing: 0 });
    expect(planned.dates.at(-1)).toBe('2026-06-30');
  });

  it('a period that is too short says how many are missing', () => {
    expect(planLessons({ ...plan, lastDay: '2026-04-21' }, isClosed)).toEqual({
      dates: ['2026-04-07', '2026-04-14', '2026-04-21'],
      closed: [],
      missing: 9,
    });
  });

  it('two weekdays alternate, and a day that the centre closes itself falls out', () => {
    const twice = { ...plan, weekdays: [2, 4], count: 4 };
    expect(planLessons(twice, date => date === '2026-04-09').dates).toEqual([
      '2026-04-07',
      '2026-04-14',
      '2026-04-16',
    ]);
  });
});

const stay = (startMinute: number, endMinute: number, date = '2026-05-14') => ({
  date,
  startMinute,
  endMinute,
});

describe('a room', () => {
  it.each([
    ['the same', stay(600, 690), true],
    ['one within', stay(620, 630), true],
    ['one that ends after the other has begun', stay(540, 601), true],
    ['one that begins when the other ends', stay(690, 750), false],
    ['one that ends when the other begins', stay(540, 600), false],
    ['one of the next day', stay(600, 690, '2026-05-15'), false],
  ])('has two stays at once: %s', (_, other, answer) => {
    expect(meets(stay(600, 690), other)).toBe(answer);
    expect(meets(other, stay(600, 690))).toBe(answer);
  });

  it('names what is in the way', () => {
    const taken = [
      { ...stay(600, 690), name: '생활요가' },
      { ...stay(800, 860), name: '노래교실' },
    ];
    expect(clashesOf([stay(500, 601), stay(700, 760)], taken).map(({ name }) => name)).toEqual(['생활요가']);
  });
});

describe('a programme', () => {
  it('goes from a draft to where people know of it, and never back', () => {
    const moves = PROGRAMME_STATES.flatMap(from =>
      PROGRAMME_STATES.filter(to => mayBecome(from, to)).map(to => `${from} ${to}`),
    );
    expect(moves).toEqual([
      'draft published',
      'draft cancelled',
      'published closed',
      'published cancelled',
      'closed published',
      'closed cancelled',
    ]);
  });

  it.each([
    [
      { enrolled: 18, capacity: 20, minEnrolment: 10 },
      { kind: 'seatsLeft', count: 2 },
    ],
    [
      { enrolled: 40, capacity: 40, minEnrolment: 20 },
      { kind: 'full', count: 0 },
    ],
    [
      { enrolled: 6, capacity: 12, minEnrolment: 8 },
      { kind: 'needsMore', count: 2 },
    ],
    [
      { enrolled: 0, capacity: 12, minEnrolment: 0 },
      { kind: 'seatsLeft', count: 12 },
    ],
  ])('%o is %o', (numbers, fill) => {
    expect(fillOf(numbers)).toEqual(fill);
  });
});

describe('a time of day', () => {
  it('is read as people type it, and written one way', () => {
    expect(['9:30', '0930', '14:00', '24:00', '24:01', '9:60', '반'].map(readMinute)).toEqual([
      570,
      570,
      840,
      1440,
      undefined,
      undefined,
      undefined,
    ]);
    expect([570, 840].map(minuteText)).toEqual(['09:30', '14:00']);
  });

  it('belongs to a part of the day', () => {
    expect([570, 720, 1079, 1080].map(dayPartOf)).toEqual(['morning', 'afternoon', 'afternoon', 'evening']);
  });
});
