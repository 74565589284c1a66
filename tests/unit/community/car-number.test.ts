import { expect, it } from 'vitest';
import { maskCarNumber, readCarNumber } from '../../../src/community/car-number.ts';

it.each([
  ['12가3456', '12가3456'],
  ['123가4567', '123가4567'],
  [' 123 가 4567 ', '123가4567'],
  ['12-가-3456', '12가3456'],
  // A taxi, a rented car, an older plate of a place.
  ['인천70바1234', '인천70바1234'],
  ['123하4567', '123하4567'],
  ['서울 12가 3456', '서울12가3456'],
  // Typed on a Mac: letters in parts.
  ['12가3456'.normalize('NFD'), '12가3456'],
  ['1가3456', undefined],
  ['12각3456', undefined],
  ['12가345', undefined],
  ['1234가5678', undefined],
  ['평양12가3456', undefined],
  ['가나다', undefined],
  ['', undefined],
])('%s', (typed, number) => {
  expect(readCarNumber(typed)).toBe(number);
});

it('hides two of its digits', () => {
  expect(maskCarNumber('123가4567')).toBe('123가**67');
  expect(maskCarNumber('인천70바1234')).toBe('인천70바**34');
});
