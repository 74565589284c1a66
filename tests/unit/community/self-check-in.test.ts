import { expect, it } from 'vitest';
import { fitsMasked, isLastFour, meantBy } from '../../../src/community/self-check-in.ts';

const row = (enrolmentId: string, phone: string | null, enrolmentState: 'paid' | 'cancelled' = 'paid') => ({
  enrolmentId,
  phone,
  enrolmentState,
});
const rows = [
  row('a', '01012345678'),
  row('b', '01099995678'),
  row('c', '01056780000'),
  row('d', null),
  row('e', '01011115678', 'cancelled'),
];
const meant = (digits: string, chosen: string | null = null) =>
  meantBy(rows, digits, chosen).map(({ enrolmentId }) => enrolmentId);

it('digits are of everybody in the course whose number ends so, and of nobody who has left it', () => {
  expect(meant('5678')).toEqual(['a', 'b']);
  expect(meant('0000')).toEqual(['c']);
  expect(meant('1234')).toEqual([]);
});

it('of those who share them the chosen one alone is meant; another one cannot be chosen', () => {
  expect(meant('5678', 'b')).toEqual(['b']);
  expect(meant('5678', 'c')).toEqual([]);
  expect(meant('5678', 'e')).toEqual([]);
});

it.each([
  ['5678', true],
  ['567', false],
  ['56789', false],
  ['56a8', false],
])('%s is what is typed: %s', (digits, isRight) => {
  expect(isLastFour(digits)).toBe(isRight);
});

const listed = { number: 12, maskedName: '홍*동', maskedPhone: '010-****-5678' };

it.each([
  ['홍길동', true],
  ['홍', true],
  ['홍길', true],
  ['홍길순', false],
  ['김', false],
  ['홍길동이', false],
  ['5678', true],
  ['78', true],
  ['010', false],
  ['12', true],
  ['  ', false],
  ['', false],
])('%j finds 홍*동: %s', (typed, isFound) => {
  expect(fitsMasked(typed, listed)).toBe(isFound);
});

it('a name of four letters, and one who was erased', () => {
  expect(fitsMasked('남궁민수', { ...listed, maskedName: '남**수' })).toBe(true);
  expect(fitsMasked('남궁', { ...listed, maskedName: '남**수' })).toBe(true);
  expect(fitsMasked('홍', { number: 1, maskedName: '', maskedPhone: '' })).toBe(false);
});
