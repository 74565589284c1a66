import { expect, it } from 'vitest';
import { mayOverride, refusalsOf, REFUSALS, type SignUp } from '../../../src/community/enrolment-rules.ts';
import { ENROLMENT_STATES, holdsSeat, isLive, mayFollow } from '../../../src/community/enrolment-states.ts';

const fine: SignUp = {
  isPublished: true,
  isDrawing: false,
  recruitment: { way: 'firstCome', opensAtMs: 100, closesAtMs: 200, residentsOnly: true },
  isIn: false,
  othersThisTerm: 1,
  limitPerTerm: 2,
  isResident: true,
  isBarred: false,
  cameTooRarely: false,
  lessonsHeld: 6,
  lessonCount: 12,
};

it('takes whom nothing speaks against', () => {
  expect(refusalsOf(fine, 100)).toEqual([]);
  expect(refusalsOf(fine, 199)).toEqual([]);
});

const wrongs = [
  ['notPublished', { isPublished: false }, 150],
  ['already', { isIn: true }, 150],
  ['drawing', { isDrawing: true }, 150],
  ['notYetOpen', {}, 99],
  ['closed', {}, 200],
  ['tooLate', { lessonsHeld: 7 }, 150],
  ['tooMany', { othersThisTerm: 2 }, 150],
  ['notResident', { isResident: false }, 150],
  ['barred', { isBarred: true }, 150],
  ['tooRare', { cameTooRarely: true }, 150],
] as const;

it.each(wrongs)('says %s', (refusal, change, atMs) => {
  expect(refusalsOf({ ...fine, ...change }, atMs)).toEqual([refusal]);
});

it('says all that speaks against it, each in its place, and has a case for each', () => {
  const all = Object.assign({}, fine, ...wrongs.map(([, change]) => change));
  expect(refusalsOf(all, 200)).toEqual(REFUSALS.filter(refusal => refusal !== 'notYetOpen'));
  expect(wrongs.map(([refusal]) => refusal)).toEqual(REFUSALS);
});

it('lets staff set aside what is a rule, and not what cannot be', () => {
  expect(REFUSALS.filter(refusal => !mayOverride(refusal))).toEqual(['notPublished', 'already', 'drawing']);
});

it('goes from the list to a seat and out, and never back', () => {
  expect(mayFollow('waiting', 'offered')).toBe(true);
  expect(mayFollow('offered', 'waiting')).toBe(false);
  expect(mayFollow('paid', 'selected')).toBe(false);
  for (const state of ENROLMENT_STATES.filter(one => !isLive(one)))
    for (const to of ENROLMENT_STATES) expect(mayFollow(state, to)).toBe(false);
});

it('knows who has a seat', () => {
  expect(ENROLMENT_STATES.filter(holdsSeat)).toEqual(['offered', 'selected', 'paid', 'finished']);
});
