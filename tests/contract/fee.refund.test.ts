import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passEnrolments } from '../../main/handlers/enrolment-clock.ts';
import { apply, applyMany, failureCode, openCourse, somebody } from '../support/enrolments.ts';
import { byCard, byCurrency, payFee, refundFee, RUNNING, somebodyPaid } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const DAY_MS = 24 * 60 * 60 * 1000;
const states = async (programmeId: string) =>
  (await shop.as('centre').enrolment.list({ programmeId })).enrolments.map(({ state }) => state);
const refund = (enrolmentId: string, expectedTotal: number) =>
  shop.as('centre').fee.refund({
    ...command(),
    enrolmentId,
    materialsBack: false,
    expectedTotal,
    isPrinted: false,
  });

it('goes back the ways it came, frees the seat, and the waiting list moves at once', async () => {
  const programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000 });
  const [first] = await applyMany(shop, programmeId, 3);
  const enrolmentId = first?.id ?? '';
  await payFee(shop, enrolmentId, [byCurrency(30_000), byCard(20_000)]);
  const { refund: back } = await refund(enrolmentId, 50_000);
  expect(back).toMatchObject({
    why: 'left',
    total: 50_000,
    places: [
      { place: 'card', amount: 20_000 },
      { place: 'currency', amount: 30_000 },
    ],
  });
  expect(await states(programmeId)).toEqual(['refunded', 'selected', 'offered']);
  const { fees } = shop.counter.reads;
  expect(fees.balance('feeCardReceivable')).toBe(0);
  expect(fees.balance('feeCurrencyReceivable')).toBe(0);
  expect(fees.balance('feeRefund')).toBe(50_000);
});

it('bars whoever leaves after it has begun from courses of the next term', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  await refundFee(shop, enrolmentId);
  const next = await openCourse(shop);
  const personId = shop.counter.reads.enrolments.find(enrolmentId)?.personId ?? '';
  expect(await failure(apply(shop, next, personId))).toMatchObject({ data: { refusals: ['barred'] } });
});

it('whoever gets nothing back any more leaves all the same', async () => {
  const { enrolmentId, programmeId } = await somebodyPaid(shop, RUNNING);
  shop.clock.nowMs += 74 * DAY_MS;
  const { refund: back } = await refund(enrolmentId, 0);
  expect(back).toMatchObject({ total: 0, places: [] });
  expect(await states(programmeId)).toEqual(['cancelled']);
});

it('REFUND_CHANGED when a lesson has begun since', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  shop.clock.nowMs += 21 * DAY_MS;
  expect(await failure(refund(enrolmentId, 40_000))).toMatchObject({
    code: 'REFUND_CHANGED',
    data: { total: 33_333 },
  });
});

it('ENROLMENT_NOT_FOUND, NOT_PAID, ALREADY_REFUNDED', async () => {
  expect(await failureCode(refund(uuidV7(), 0))).toBe('ENROLMENT_NOT_FOUND');
  const { enrolmentId, programmeId } = await somebodyPaid(shop);
  await refund(enrolmentId, 50_000);
  expect(await failureCode(refund(enrolmentId, 50_000))).toBe('ALREADY_REFUNDED');
  const { id } = await apply(shop, programmeId, await somebody(shop, 2));
  expect(await failureCode(refund(id, 50_000))).toBe('NOT_PAID');
});

it('FEE_OVER once it has ended', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  shop.clock.nowMs += 80 * DAY_MS;
  passEnrolments(shop.counter, 0);
  expect(await failureCode(refund(enrolmentId, 0))).toBe('FEE_OVER');
});
