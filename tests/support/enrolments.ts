import type { Recruitment } from '../../src/contract/enrolment.ts';
import type { ProgrammeFacts } from '../../src/contract/programme.ts';
import { register } from './people.ts';
import { publishCourse } from './programmes.ts';
import type { TestShop } from './shop.ts';
import { command, failure } from './till.ts';

export const HOUR_MS = 60 * 60 * 1000;

/** A course before its first lesson: the shop's clock stands on 14 May. */
export const LATER: Partial<ProgrammeFacts> = {
  term: '2026-3',
  firstDay: '2026-07-07',
  lastDay: '2026-09-30',
  capacity: 2,
  minEnrolment: 0,
};

export async function openCourse(shop: TestShop, facts: Partial<ProgrammeFacts> = {}): Promise<string> {
  return (await publishCourse(shop.as('centre'), { ...LATER, ...facts })).id;
}

/** The n-th of many people, each with a number of their own. */
export async function somebody(
  shop: TestShop,
  number: number,
  change: { birth?: string } = {},
): Promise<string> {
  const digits = String(10_000_000 + number);
  const phone = `010-${digits.slice(0, 4)}-${digits.slice(4)}`;
  const { id } = await register(shop, { name: `주민${number}`, phone, birth: '1980', ...change });
  return id;
}

export const recruit = (shop: TestShop, programmeId: string, change: Partial<Recruitment> = {}) =>
  shop.as('centre').enrolment.saveRecruitment({
    ...command(),
    programmeId,
    recruitment: {
      way: 'firstCome',
      opensAtMs: 0,
      closesAtMs: shop.clock.nowMs + 1_000 * HOUR_MS,
      residentsOnly: false,
      payHours: 72,
      offerHours: 24,
      firstTimerWeight: 1,
      quotas: [],
      ...change,
    },
  });

type Apply = Parameters<ReturnType<TestShop['as']>['enrolment']['apply']>[0];

export const apply = (shop: TestShop, programmeId: string, personId: string, change: Partial<Apply> = {}) =>
  shop.as('centre').enrolment.apply({
    ...command(),
    programmeId,
    personId,
    way: 'desk',
    isResident: false,
    reductionIds: [],
    isProofSeen: false,
    proofUntil: null,
    proxy: null,
    overrideReason: '',
    ...change,
  });

/** So many people, each signed up in turn. */
export async function applyMany(
  shop: TestShop,
  programmeId: string,
  count: number,
  change: Partial<Apply> = {},
) {
  const views = [];
  for (let number = 1; number <= count; number += 1)
    views.push(await apply(shop, programmeId, await somebody(shop, number), change));
  return views;
}

/** The code of the failure that a request ends with. */
export const failureCode = async (promise: Promise<unknown>) => (await failure(promise)).code;
