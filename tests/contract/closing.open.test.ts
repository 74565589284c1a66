import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closingNow, fewPeople, seatsAndWaiting } from '../support/closings.ts';
import { failureCode } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const open = (programmeId: string) => shop.as('centre').closing.open({ ...command(), programmeId });

it('is noted with who and when, and asked again once somebody has left', async () => {
  const { programmeId, enrolmentIds } = await fewPeople(shop);
  const { nowMs: atMs } = shop.clock;
  expect(await open(programmeId)).toMatchObject({
    closing: null,
    opening: { enrolled: 3, minimum: 4, atMs, by: shop.counter.settings().cashier },
  });
  expect(await failureCode(open(programmeId))).toBe('NOT_CLOSING');
  await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId: enrolmentIds[2] ?? '' });
  expect((await closingNow(shop, programmeId)).closing).toMatchObject({ missing: 2 });
  expect(await open(programmeId)).toMatchObject({ opening: { enrolled: 2 } });
});

it('NOT_CLOSING of one with enough people; PROGRAMME_NOT_FOUND', async () => {
  const { programmeId } = await seatsAndWaiting(shop);
  expect(await failureCode(open(programmeId))).toBe('NOT_CLOSING');
  expect(await failureCode(open(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
});
