import { expect, it } from 'vitest';
import { maskAddress, maskBirth, maskEmail, maskName, maskPhone } from '../../../src/community/mask.ts';

/** The vectors of domain.md F8. */
it.each([
  ['김철', '김*'],
  ['홍길동', '홍*동'],
  ['남궁길동', '남**동'],
])('the name %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it.each([
  ['01012345678', '010-****-5678'],
  ['0325601234', '032-***-1234'],
  ['0212345678', '02-****-5678'],
  ['15881234', '****-1234'],
  [null, ''],
])('the number %s', (digits, masked) => {
  expect(maskPhone(digits)).toBe(masked);
});

it('an address from the building’s number on', () => {
  expect(maskAddress('인천 서구 서곶로 307, 101동 1203호')).toBe('인천 서구 서곶로 ***');
  expect(maskAddress('인천 서구')).toBe('인천 서구');
});

it('a birth but for its year', () => {
  expect(maskBirth(1985, '1985-03-12')).toBe('1985-**-**');
  expect(maskBirth(1985, null)).toBe('1985');
  expect(maskBirth(null, null)).toBe('');
});

it('a mail address but for its start', () => {
  expect(maskEmail('hong@example.kr')).toBe('ho**@example.kr');
  expect(maskEmail('hong')).toBe('****');
});
