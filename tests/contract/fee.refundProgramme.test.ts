import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, failureCode, openCourse } from '../support/enrolments.ts';
import { byCard, inCash, payFee } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const refundAll = (programmeId: string, expectedTotal = 100_000) =>
  shop.as('centre').fee.refundProgramme({ ...command(), programmeId, expectedTotal, isPrinted: false });

it('all of it, once it was shown; PROGRAMME_NOT_CANCELLED, REFUND_CHANGED, NOTHING_TO_REFUND', async () => {
  const programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000, capacity: 3 });
  const [first, second] = await applyMany(shop, programmeId, 3);
  await payFee(shop, first?.id ?? '', [byCard(50_000)]);
  await payFee(shop, second?.id ?? '', [inCash(50_000)]);
  expect(await failureCode(refundAll(programmeId))).toBe('PROGRAMME_NOT_CANCELLED');
  const off = { ...command(), programmeId, state: 'cancelled', reason: '강사 사정' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await failure(refundAll(programmeId, 150_000))).toMatchObject({
    code: 'REFUND_CHANGED',
    data: { total: 100_000 },
  });
  expect(await refundAll(programmeId)).toEqual({ count: 2, total: 100_000 });
  expect(await failureCode(refundAll(programmeId))).toBe('NOTHING_TO_REFUND');
  const { enrolments } = await shop.as('centre').enrolment.list({ programmeId });
  expect(enrolments.map(({ state }) => state)).toEqual(['refunded', 'refunded', 'selected']);
  expect(shop.counter.reads.fees.balance('centreCash')).toBe(0);
});

it('PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(refundAll(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
});
