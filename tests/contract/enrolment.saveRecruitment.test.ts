import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, applyMany, openCourse, recruit, somebody } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
});
afterEach(() => shop.close());

const enrolments = () => shop.as('centre').enrolment;

const states = async () => (await enrolments().list({ programmeId })).enrolments.map(({ state }) => state);

const MISSING = uuidV7();
it('keeps seats for whom they are for', async () => {
  await recruit(shop, programmeId, { quotas: [{ kind: 'senior', seats: 1, releasesAtMs: null }] });
  await applyMany(shop, programmeId, 2);
  const senior = await apply(shop, programmeId, await somebody(shop, 3, { birth: '1950' }));
  expect(await states()).toEqual(['selected', 'waiting', 'selected']);
  expect(senior.quota).toBe('senior');
});

it('PROGRAMME_NOT_FOUND, PERIOD_EMPTY, QUOTAS_OVER_CAPACITY, RECRUITMENT_IN_USE', async () => {
  const code = async (change: Parameters<typeof recruit>[2], of = programmeId) =>
    (await failure(recruit(shop, of, change))).code;
  const kept = [{ kind: 'senior' as const, seats: 1, releasesAtMs: null }];
  expect(await code({}, MISSING)).toBe('PROGRAMME_NOT_FOUND');
  expect(await code({ opensAtMs: 5, closesAtMs: 5 })).toBe('PERIOD_EMPTY');
  expect(await code({ quotas: [{ kind: 'online', seats: 3, releasesAtMs: null }] })).toBe(
    'QUOTAS_OVER_CAPACITY',
  );
  await recruit(shop, programmeId, { quotas: kept });
  await apply(shop, programmeId, await somebody(shop, 1, { birth: '1950' }));
  expect(await code({ quotas: [] })).toBe('RECRUITMENT_IN_USE');
  await recruit(shop, programmeId, { quotas: kept, payHours: 5 });
});
