import { afterEach, beforeEach, expect, it } from 'vitest';
import { passEnrolments } from '../../main/handlers/enrolment-clock.ts';
import { applyMany, HOUR_MS, openCourse, recruit } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
});
afterEach(() => shop.close());

const enrolments = () => shop.as('centre').enrolment;

const states = async () => {
  const { enrolments: all } = await enrolments().list({ programmeId });
  return all.map(({ state }) => state);
};

const pass = (ms: number) => {
  const sinceMs = shop.clock.nowMs;
  shop.clock.advance(ms);
  return passEnrolments(shop.counter, sinceMs);
};
it('takes the seat of who has not paid, then of who has not answered, and moves the list on', async () => {
  await applyMany(shop, programmeId, 4);
  expect(pass(72 * HOUR_MS - 1)).toBe(0);
  expect(pass(1)).toBe(1);
  expect(await states()).toEqual(['expired', 'expired', 'offered', 'offered']);
  expect(pass(24 * HOUR_MS)).toBe(1);
  expect(await states()).toEqual(['expired', 'expired', 'expired', 'expired']);
  expect(pass(HOUR_MS)).toBe(0);
});

it('gives kept seats that nobody took to whoever waits, at their instant', async () => {
  const releasesAtMs = shop.clock.nowMs + HOUR_MS;
  await recruit(shop, programmeId, { quotas: [{ kind: 'senior', seats: 1, releasesAtMs }] });
  await applyMany(shop, programmeId, 3);
  expect(await states()).toEqual(['selected', 'waiting', 'waiting']);
  pass(HOUR_MS - 1);
  expect(await states()).toEqual(['selected', 'waiting', 'waiting']);
  expect(pass(1)).toBe(1);
  expect(await states()).toEqual(['selected', 'offered', 'waiting']);
});
