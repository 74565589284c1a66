import { expect, it } from 'vitest';
import { closingOf, type ClosingFacts } from '../../../src/community/closing.ts';

/** First lesson on 6 December: shown from 22 November on, decided after 3 December. */
const few: ClosingFacts = {
  state: 'published',
  enrolled: 7,
  minEnrolment: 10,
  firstLesson: '2026-12-06',
  openedWith: null,
};
const RULES = { closingShownDays: 14, closingDecidedDays: 3 };

it.each([
  ['2026-11-21', null],
  ['2026-11-22', { decideOn: '2026-12-03', missing: 3, isDue: false }],
  ['2026-12-03', { decideOn: '2026-12-03', missing: 3, isDue: false }],
  ['2026-12-04', { decideOn: '2026-12-03', missing: 3, isDue: true }],
  ['2026-12-06', { decideOn: '2026-12-03', missing: 3, isDue: true }],
  ['2026-12-07', null],
])('seven of ten on %s', (today, closing) => {
  expect(closingOf(few, RULES, today)).toEqual(closing);
});

it.each([
  ['enough people', { enrolled: 10 }],
  ['a minimum of none', { enrolled: 0, minEnrolment: 0 }],
  ['a draft', { state: 'draft' as const }],
  ['one that is cancelled', { state: 'cancelled' as const }],
  ['no lesson', { firstLesson: null }],
  ['seven with whom staff said it opens', { openedWith: 7 }],
  ['more than were there then', { openedWith: 5 }],
])('nothing is said of %s', (_, change) => {
  expect(closingOf({ ...few, ...change }, RULES, '2026-12-01')).toBeNull();
});

it('is asked again once more have left since staff said that it opens, and also when sign-up is over', () => {
  const left = { ...few, enrolled: 6, openedWith: 7, state: 'closed' } as const;
  expect(closingOf(left, RULES, '2026-12-01')).toMatchObject({ missing: 4 });
});
