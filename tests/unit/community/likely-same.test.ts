import { expect, it } from 'vitest';
import { holdsBack, likenessOf } from '../../../src/community/likely-same.ts';

const known = { name: '홍길동', phone: '01012345678', birthDate: '1958-03-12', birthYear: 1958 };
const other = { name: '이순신', phone: '01099998888', birthDate: '1960-01-01', birthYear: 1960 };

it.each([
  ['the same name and number', { ...other, name: '홍길동', phone: '01012345678' }, 'phoneAndName'],
  ['the same name and day', { ...known, phone: null }, 'nameAndBirth'],
  ['the same name, and only the year', { ...known, phone: null, birthDate: null }, 'nameAndBirth'],
  ['the same name with a space in it', { ...known, name: '홍 길동', phone: null }, 'nameAndBirth'],
  ['the same name and another day of that year', { ...known, phone: null, birthDate: '1958-09-09' }, null],
  ['the same number under another name', { ...other, phone: '01012345678' }, 'phone'],
  ['the same name alone', { ...known, phone: null, birthDate: null, birthYear: null }, null],
  ['no number on either side', { ...other, phone: null }, null],
])('%s', (_, written, likeness) => {
  expect(likenessOf(written, known)).toBe(likeness);
});

it('two who know nothing but no number are not alike', () => {
  const nobody = { name: '', phone: null, birthDate: null, birthYear: null };
  expect(likenessOf(nobody, { ...nobody, name: '홍길동' })).toBeNull();
});

it('a family may share a number', () => {
  expect(holdsBack('phone')).toBe(false);
  expect(holdsBack('phoneAndName')).toBe(true);
  expect(holdsBack('nameAndBirth')).toBe(true);
});
