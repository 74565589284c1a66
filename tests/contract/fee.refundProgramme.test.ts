import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, failureCode, openCourse } from '../support/enrolments.ts';
import { byCard, inCash, payFee } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const refundAll = (programmeId: string) =>
  shop.as('centre').fee.refundProgramme({ ...command(), programmeId, isPrinted: false });

it('everybody gets all of it back; PROGRAMME_NOT_CANCELLED before, NOTHING_TO_REFUND after', async () => {
  const programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000, capacity: 3 });
  const [first, second] = await applyMany(shop, programmeId, 3);
  await payFee(shop, first?.id ?? '', [byCard(50_000)]);
  await payFee(shop, second?.id ?? '', [inCash(50_000)]);
  expect(await failureCode(refundAll(programmeId))).toBe('PROGRAMME_NOT_CANCELLED');
  const off = { ...command(), programmeId, state: 'cancelled', reason: '강사 사정' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await refundAll(programmeId)).toEqual({ count: 2, total: 100_000 });
  expect(await failureCode(refundAll(programmeId))).toBe('NOTHING_TO_REFUND');
  const { enrolments } = await shop.as('centre').enrolment.list({ programmeId });
  expect(enrolments.map(({ state }) => state)).toEqual(['refunded', 'refunded', 'selected']);
  expect(shop.counter.reads.fees.balance('centreCash')).toBe(0);
});

it('PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(refundAll(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
});
