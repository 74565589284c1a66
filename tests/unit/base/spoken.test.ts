import { describe, expect, it } from 'vitest';
import { koreanNumber, spoken } from '../../../src/base/spoken.ts';

describe('a text in Korean', () => {
  it.each([
    ['내실 돈은 12,000원입니다.', '내실 돈은 만 이천 원입니다.'],
    ['500원', '오백 원'],
    ['−45,000원을 돌려드립니다', '마이너스 사만 오천 원을 돌려드립니다'],
    ['2026-11-26까지', '2026년 11월 26일까지'],
    ['09:30에 시작합니다', '오전 9시 30분에 시작합니다'],
    ['14:00–15:30', '오후 2시–오후 3시 30분'],
    ['12:00', '오후 12시'],
    ['00:05', '오전 0시 5분'],
    ['출석 3 / 20', '출석 20 가운데 3'],
    ['감면 30%', '감면 30 퍼센트'],
    ['성*향 님', '성 향 님'],
    ['주민 12,345명', '주민 만 이천삼백사십오명'],
  ])('%s', (text, said) => {
    expect(spoken(text, 'ko')).toBe(said);
  });
});

describe('a text in English', () => {
  it.each([
    ['To pay: 12,000원', 'To pay: 12000 won'],
    ['by 2026-11-26', 'by 26 November 2026'],
    ['from 09:30', 'from 9:30 a.m.'],
    ['at 14:00', 'at 2 p.m.'],
    ['3 / 20', '3 of 20'],
  ])('%s', (text, said) => {
    expect(spoken(text, 'en')).toBe(said);
  });
});

it.each([
  [0, '영'],
  [1, '일'],
  [10, '십'],
  [111, '백십일'],
  [1_000, '천'],
  [10_000, '만'],
  [11_000, '만 천'],
  [110_000, '십일만'],
  [2_010_500, '이백일만 오백'],
  [100_000_000, '일억'],
  [100_010_000, '일억 일만'],
])('%i is said as %s', (value, said) => {
  expect(koreanNumber(value)).toBe(said);
});
