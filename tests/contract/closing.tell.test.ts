import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cancelProgramme, seatsAndWaiting, tell } from '../support/closings.ts';
import { failureCode } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('keeps when and by whom somebody was told, and takes it back', async () => {
  const { programmeId, enrolmentIds } = await seatsAndWaiting(shop);
  await cancelProgramme(shop, programmeId);
  shop.clock.nowMs += 5_000;
  const [first = ''] = enrolmentIds;
  const { told, people } = await tell(shop, first);
  expect(told).toBe(1);
  const by = shop.counter.settings().cashier;
  expect(people.map(one => one.told)).toEqual([{ atMs: shop.clock.nowMs, by, isBefore: false }, null, null]);
  expect((await tell(shop, first, false)).told).toBe(0);
  expect((await tell(shop, first)).told).toBe(1);
});

it('NOT_TO_BE_TOLD of one who had left before; ENROLMENT_NOT_FOUND', async () => {
  const { enrolmentIds } = await seatsAndWaiting(shop);
  const [, , third = ''] = enrolmentIds;
  await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId: third });
  expect(await failureCode(tell(shop, third))).toBe('NOT_TO_BE_TOLD');
  expect(await failureCode(tell(shop, uuidV7()))).toBe('ENROLMENT_NOT_FOUND');
});
