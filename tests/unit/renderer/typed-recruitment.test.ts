import { expect, it } from 'vitest';
import { readRecruitment, typedOf } from '../../../renderer/screens/enrolment/typed-recruitment.ts';
import type { Recruitment } from '../../../src/contract/enrolment.ts';

const RECRUITMENT: Recruitment = {
  way: 'lottery',
  opensAtMs: Date.UTC(2026, 4, 14, 0, 0),
  closesAtMs: Date.UTC(2026, 4, 20, 9, 30),
  residentsOnly: true,
  payHours: 72,
  offerHours: 24,
  firstTimerWeight: 2,
  quotas: [
    { kind: 'senior', seats: 5, releasesAtMs: Date.UTC(2026, 4, 18, 0, 0) },
    { kind: 'resident', seats: 10, releasesAtMs: null },
  ],
};
const NONE: Recruitment = { ...RECRUITMENT, opensAtMs: 0, closesAtMs: Number.MAX_SAFE_INTEGER, quotas: [] };

it.each([RECRUITMENT, NONE])('what is shown is read as what it was', recruitment => {
  expect(readRecruitment(typedOf(recruitment))).toEqual(recruitment);
});

it('times are of Korea, and none is no beginning and no end', () => {
  expect(typedOf(RECRUITMENT)).toMatchObject({ opens: '2026-05-14 09:00', closes: '2026-05-20 18:30' });
  expect(typedOf(NONE)).toMatchObject({ opens: '', closes: '' });
});

it('nothing is read while something is no time, no number, or too much of it', () => {
  const typed = typedOf(RECRUITMENT);
  const kept = (seats: string, releases: string) => ({ ...typed.quotas, online: { seats, releases } });
  expect(readRecruitment({ ...typed, opens: '5월 14일' })).toBeUndefined();
  expect(readRecruitment({ ...typed, closes: '2026-13-01 09:00' })).toBeUndefined();
  expect(readRecruitment({ ...typed, payHours: '0' })).toBeUndefined();
  expect(readRecruitment({ ...typed, offerHours: '721' })).toBeUndefined();
  expect(readRecruitment({ ...typed, quotas: kept('0', '') })).toBeUndefined();
  expect(readRecruitment({ ...typed, quotas: kept('3', '내일') })).toBeUndefined();
});
