import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passEnrolments } from '../../main/handlers/enrolment-clock.ts';
import { apply, applyMany, failureCode, openCourse } from '../support/enrolments.ts';
import { byCard, byCurrency, payFee, refundFee, RUNNING, somebodyPaid } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const preview = (enrolmentId: string, materialsBack = false) =>
  shop.as('centre').fee.previewRefund({ enrolmentId, materialsBack });

it('before the first lesson everything goes back, materials too, by the last way first', async () => {
  const { enrolmentId } = await somebodyPaid(shop, {}, [byCurrency(30_000), byCard(20_000)]);
  expect(await preview(enrolmentId)).toMatchObject({
    why: 'left',
    used: 0,
    fee: 45_000,
    materials: 5_000,
    total: 50_000,
    places: [
      { place: 'card', amount: 20_000 },
      { place: 'currency', amount: 30_000 },
    ],
  });
});

it('by the law month by month: two of four lessons of the first month are over, so none of it', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  expect(await preview(enrolmentId)).toMatchObject({
    tableName: '평생교육법 시행령 제23조',
    lessons: 12,
    used: 2,
    parts: [
      { lessons: 4, used: 2, fee: 20_000, keeps: [0, 1] },
      { lessons: 4, used: 0, fee: 20_000, keeps: [1, 1] },
      { lessons: 4, used: 0, fee: 20_000, keeps: [1, 1] },
    ],
    fee: 40_000,
    materials: 0,
  });
});

it('by the lessons that are left where the centre has said so; unused materials come back too', async () => {
  const { enrolmentId } = await somebodyPaid(shop, RUNNING);
  await shop.client.settings.save({ ...command(), settings: { refundTable: 'lessons' } });
  expect(await preview(enrolmentId, true)).toMatchObject({
    tableId: 'lessons',
    parts: [{ lessons: 12, used: 2, fee: 60_000, keeps: [10, 12] }],
    fee: 50_000,
    materials: 10_000,
    total: 60_000,
  });
});

it('all of it when the centre cancels, whatever the day', async () => {
  const { enrolmentId, programmeId } = await somebodyPaid(shop, RUNNING);
  const off = { ...command(), programmeId, state: 'cancelled', reason: '폐강' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await preview(enrolmentId)).toMatchObject({ why: 'centreCancelled', total: 70_000 });
});

it('all of it for the second sign-up of one person who was in the file twice', async () => {
  const programmeId = await openCourse(shop, { fee: 45_000 });
  const [first, second] = await applyMany(shop, programmeId, 2);
  for (const one of [first, second]) await payFee(shop, one?.id ?? '', [byCard(45_000)]);
  const facts = { ...command(), keptId: first?.personId ?? '', goneId: second?.personId ?? '' };
  await shop.as('centre').person.merge(facts);
  const { enrolments } = await shop.as('centre').enrolment.list({ programmeId });
  const gone = enrolments.find(({ state }) => state === 'cancelled');
  expect(await preview(gone?.id ?? '')).toMatchObject({ why: 'merged', total: 45_000 });
  await refundFee(shop, gone?.id ?? '');
  expect(shop.counter.reads.fees.balance('feeRefund')).toBe(45_000);
});

it('ENROLMENT_NOT_FOUND, NOT_PAID, ALREADY_REFUNDED', async () => {
  expect(await failureCode(preview(uuidV7()))).toBe('ENROLMENT_NOT_FOUND');
  const { enrolmentId, programmeId } = await somebodyPaid(shop);
  await refundFee(shop, enrolmentId);
  expect(await failureCode(preview(enrolmentId))).toBe('ALREADY_REFUNDED');
  const [unpaid] = (await shop.as('centre').enrolment.list({ programmeId })).enrolments;
  const again = await apply(shop, programmeId, unpaid?.personId ?? '');
  expect(await failureCode(preview(again.id))).toBe('NOT_PAID');
});

it('FEE_OVER once the course has ended: the clock sees that it has', async () => {
  const { enrolmentId, programmeId } = await somebodyPaid(shop, { ...RUNNING, lastDay: '2026-07-28' });
  shop.clock.nowMs += 80 * 24 * 60 * 60 * 1000;
  passEnrolments(shop.counter, 0);
  const [row] = (await shop.as('centre').enrolment.list({ programmeId })).enrolments;
  expect(row?.state).toBe('finished');
  expect(await failureCode(preview(enrolmentId))).toBe('FEE_OVER');
});
