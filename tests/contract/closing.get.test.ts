import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cancelProgramme, closingNow, fewPeople, seatsAndWaiting, tell } from '../support/closings.ts';
import { failureCode } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('says until when it may fill up, and what cancelling it would do', async () => {
  const { programmeId } = await fewPeople(shop);
  expect(await closingNow(shop, programmeId)).toMatchObject({
    closing: { decideOn: '2026-05-16', missing: 1, isDue: false },
    opening: null,
    cancelled: null,
    refund: { count: 1, total: 45_000 },
    enrolled: 3,
    waiting: 0,
    told: 0,
  });
  const { rows } = await shop.as('centre').programme.list({ term: '2026-2', text: '하모니카' });
  expect(rows[0]?.closing).toEqual({ decideOn: '2026-05-16', missing: 1, isDue: false });
  shop.clock.nowMs += 3 * DAY_MS;
  expect((await shop.as('centre').programme.get({ programmeId })).closing?.isDue).toBe(true);
});

it('names nobody in full, and has those who wait after those who have a seat', async () => {
  const { programmeId } = await seatsAndWaiting(shop);
  const { people, enrolled, waiting } = await closingNow(shop, programmeId);
  expect([enrolled, waiting]).toEqual([2, 1]);
  expect(people.map(one => [one.maskedName, one.maskedPhone, one.state, one.waitingNumber])).toEqual([
    ['주*1', '010-****-0001', 'paid', null],
    ['주*2', '010-****-0002', 'selected', null],
    ['주*3', '010-****-0003', 'waiting', 1],
  ]);
});

it('of a cancelled one keeps who was in it, whatever became of them, and who cancelled it', async () => {
  const { programmeId, personIds, enrolmentIds } = await seatsAndWaiting(shop);
  await tell(shop, enrolmentIds[0] ?? '');
  shop.clock.nowMs += 60_000;
  await cancelProgramme(shop, programmeId);
  const atMs = shop.clock.nowMs;
  const refund = { ...command(), programmeId, expectedTotal: 45_000, isPrinted: false };
  await shop.as('centre').fee.refundProgramme(refund);
  const view = await closingNow(shop, programmeId);
  expect(view).toMatchObject({
    closing: null,
    cancelled: { atMs, by: shop.counter.settings().cashier },
    refund: { count: 0, total: 0 },
    enrolled: 2,
    waiting: 1,
    // That it might be closed is not that it is.
    told: 0,
  });
  expect(view.people.map(({ state, told }) => [state, told?.isBefore])).toEqual([
    ['paid', true],
    ['selected', undefined],
    ['waiting', undefined],
  ]);
  await shop.as('centre').person.erase({ ...command(), personId: personIds[1] ?? '' });
  expect((await closingNow(shop, programmeId)).people).toHaveLength(2);
});

it('PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(closingNow(shop, uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
});
