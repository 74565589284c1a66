import { expect, it } from 'vitest';
import volunteerFile from '../../../resources/centre/volunteer.json' with { type: 'json' };
import {
  hoursText,
  readVolunteerRules,
  servedIn,
  servedMinutes,
  type Shift,
} from '../../../src/community/volunteer.ts';

const rules = readVolunteerRules(volunteerFile);
/** 14:20 of the day. */
const atMs = Date.UTC(2026, 4, 14, 5, 20);
const shift: Shift = { date: '2026-05-14', startMinute: 840, endMinute: 960, state: 'present', atMs };

it.each([
  ['present', 120],
  // From the scan at twenty past on.
  ['late', 100],
  ['left', null],
  ['excused', 0],
  ['absent', 0],
] as const)('%s is %s minutes', (state, minutes) => {
  expect(servedMinutes({ ...shift, state })).toBe(minutes);
});

it('of a late mark that was made another day or after the end nobody can tell how long it was', () => {
  expect(servedMinutes({ ...shift, state: 'late', date: '2026-05-07' })).toBeNull();
  expect(servedMinutes({ ...shift, state: 'late', endMinute: 850 })).toBeNull();
});

it('counts eight hours a day and no more, and says what it could not count', () => {
  const long = { ...shift, startMinute: 540, endMinute: 900 };
  const evening = { ...shift, startMinute: 1080, endMinute: 1260 };
  const other = { ...shift, date: '2026-05-15' };
  expect(servedIn([long, evening, other, { ...other, state: 'left' }], rules)).toEqual({
    minutes: 480 + 120,
    shifts: 3,
    unclear: 1,
  });
  // Before there was a rule all of it counts.
  expect(
    servedIn(
      [
        { ...long, date: '2009-05-14' },
        { ...evening, date: '2009-05-14' },
      ],
      rules,
    ).minutes,
  ).toBe(540);
});

it.each([
  [0, '0분'],
  [50, '50분'],
  [120, '2시간'],
  [210, '3시간 30분'],
])('%i minutes are %s', (minutes, text) => {
  expect(hoursText(minutes)).toBe(text);
});

it('a wrong file stops the program', () => {
  expect(() => readVolunteerRules({ rules: [{ from: '2020-01-01' }] })).toThrow('source');
});
