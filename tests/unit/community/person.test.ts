import { describe, expect, it } from 'vitest';
import { ageOf, isChild, readBirth, readName, readPersonPhone } from '../../../src/community/person.ts';

const TODAY = '2026-05-14';

describe('a name', () => {
  it('is kept with composed syllables and single spaces', () => {
    expect(readName('  홍길동 '.normalize('NFD'))).toBe('홍길동');
    expect(readName('Nguyen   Thi  Lan')).toBe('Nguyen Thi Lan');
  });
});

describe('a number', () => {
  it.each([
    ['010-1234-5678', '01012345678'],
    ['+82 10 1234 5678', '01012345678'],
    ['032-560-1234', '0325601234'],
    ['  ', null],
    ['010-1234', undefined],
    ['전화 없음', undefined],
  ])('%s', (text, digits) => {
    expect(readPersonPhone(text)).toBe(digits);
  });
});

describe('a birth as it is typed', () => {
  it.each([
    ['19580312', '1958-03-12', 1958],
    ['1958-3-12', '1958-03-12', 1958],
    ['1958. 3. 12.', '1958-03-12', 1958],
    ['580312', '1958-03-12', 1958],
    ['150101', '2015-01-01', 2015],
    // The day after today was a hundred years ago.
    ['260515', '1926-05-15', 1926],
    ['260514', '2026-05-14', 2026],
    ['1958', null, 1958],
    ['', null, null],
  ])('%s', (text, date, year) => {
    expect(readBirth(text, TODAY)).toEqual({ date, year });
  });

  it.each(['19580231', '2026-05-15', '1899', '2027', '12', '쉰여덟', '1958-13-01'])('%s is none', text => {
    expect(readBirth(text, TODAY)).toBeUndefined();
  });
});

describe('a child', () => {
  it.each([
    ['2012-05-14', 2012, false],
    ['2012-05-15', 2012, true],
    [null, 2012, true],
    [null, 2011, false],
    [null, null, false],
  ])('born %s (%s)', (date, year, answer) => {
    expect(isChild({ date, year }, TODAY)).toBe(answer);
  });

  it('is as old as the last birthday says', () => {
    expect(ageOf({ date: '1958-05-14', year: 1958 }, TODAY)).toBe(68);
    expect(ageOf({ date: '1958-05-15', year: 1958 }, TODAY)).toBe(67);
    expect(ageOf({ date: null, year: 1958 }, TODAY)).toBe(68);
    expect(ageOf({ date: null, year: null }, TODAY)).toBeNull();
  });
});
