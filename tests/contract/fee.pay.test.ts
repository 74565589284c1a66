import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passEnrolments } from '../../main/handlers/enrolment-clock.ts';
import {
  apply,
  applyMany,
  failureCode,
  HOUR_MS,
  openCourse,
  recruit,
  somebody,
} from '../support/enrolments.ts';
import { byBank, byCard, byCurrency, inCash, payFee } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000 });
});
afterEach(() => shop.close());

const signedUp = async (number = 1) => (await apply(shop, programmeId, await somebody(shop, number))).id;
const stateOf = async (enrolmentId: string) =>
  (await shop.as('centre').enrolment.list({ programmeId })).enrolments.find(({ id }) => id === enrolmentId)
    ?.state;
const balance = (role: Parameters<typeof shop.counter.reads.fees.balance>[0]) =>
  shop.counter.reads.fees.balance(role);

it('takes the currency and a card for one fee: paid, booked, and once only under one command', async () => {
  const enrolmentId = await signedUp();
  const input = {
    ...command(),
    enrolmentId,
    tenders: [byCurrency(30_000), byCard(20_000)],
    isPrinted: false,
  };
  const paid = await shop.as('centre').fee.pay(input);
  expect(paid).toMatchObject({ number: 1, fee: 45_000, materials: 5_000, total: 50_000, change: 0 });
  expect(paid.tenders).toEqual(input.tenders);
  expect(await shop.as('centre').fee.pay(input)).toEqual(paid);
  expect(await stateOf(enrolmentId)).toBe('paid');
  expect(balance('feeReceivable')).toBe(0);
  expect(balance('feeIncome')).toBe(45_000);
  expect(balance('materialsIncome')).toBe(5_000);
  expect(balance('feeCurrencyReceivable')).toBe(30_000);
  expect(balance('feeCardReceivable')).toBe(20_000);
});

it('gives change for cash alone', async () => {
  const paid = await payFee(shop, await signedUp(), [byBank(10_000), inCash(40_000, 50_000)]);
  expect(paid.change).toBe(10_000);
  expect(balance('centreCash')).toBe(40_000);
  expect(balance('centreBank')).toBe(10_000);
});

it('whoever is offered a seat takes it by paying', async () => {
  const [first, , third] = await applyMany(shop, programmeId, 3);
  await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId: first?.id ?? '' });
  await payFee(shop, third?.id ?? '', [byCard(50_000)]);
  expect(await stateOf(third?.id ?? '')).toBe('paid');
});

it('ENROLMENT_NOT_FOUND, ALREADY_PAID', async () => {
  expect(await failureCode(payFee(shop, uuidV7(), [byCard(1)]))).toBe('ENROLMENT_NOT_FOUND');
  const enrolmentId = await signedUp();
  await payFee(shop, enrolmentId, [byCard(50_000)]);
  expect(await failureCode(payFee(shop, enrolmentId, [byCard(50_000)]))).toBe('ALREADY_PAID');
  expect(balance('feeIncome')).toBe(45_000);
});

it('NOT_YOUR_TURN of who waits, and before a draw', async () => {
  const [, , waiting] = await applyMany(shop, programmeId, 3);
  expect(await failureCode(payFee(shop, waiting?.id ?? '', [byCard(50_000)]))).toBe('NOT_YOUR_TURN');
  const drawn = await openCourse(shop, { name: '추첨 강좌', fee: 10_000 });
  await recruit(shop, drawn, { way: 'lottery' });
  const { id } = await apply(shop, drawn, await somebody(shop, 9));
  expect(await failureCode(payFee(shop, id, [byCard(10_000)]))).toBe('NOT_YOUR_TURN');
});

it('PAY_TOO_LATE from the very instant on, before and after the clock has seen it', async () => {
  const enrolmentId = await signedUp();
  shop.clock.nowMs += 72 * HOUR_MS;
  expect(await failureCode(payFee(shop, enrolmentId, [byCard(50_000)]))).toBe('PAY_TOO_LATE');
  passEnrolments(shop.counter, 0);
  expect(await stateOf(enrolmentId)).toBe('expired');
  expect(await failureCode(payFee(shop, enrolmentId, [byCard(50_000)]))).toBe('PAY_TOO_LATE');
});

it('FEE_OVER of a sign-up or a programme that is cancelled', async () => {
  const [first, second] = [await signedUp(1), await signedUp(2)];
  await shop.as('centre').enrolment.cancel({ ...command(), enrolmentId: first });
  expect(await failure(payFee(shop, first, [byCard(50_000)]))).toMatchObject({
    code: 'FEE_OVER',
    data: { state: 'cancelled' },
  });
  const off = { ...command(), programmeId, state: 'cancelled', reason: '강사 사정' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await failureCode(payFee(shop, second, [byCard(50_000)]))).toBe('FEE_OVER');
});

it('PLACE_TWICE, AMOUNTS_DIFFER, CASH_TOO_LITTLE, APPROVAL_MISSING: nothing is booked', async () => {
  const enrolmentId = await signedUp();
  const refused = (tenders: Parameters<typeof payFee>[2]) => failure(payFee(shop, enrolmentId, tenders));
  expect(await refused([byCard(25_000), byCard(25_000)])).toMatchObject({ code: 'PLACE_TWICE' });
  expect(await refused([byCard(49_990)])).toMatchObject({
    code: 'AMOUNTS_DIFFER',
    data: { due: 50_000, given: 49_990 },
  });
  expect(await refused([inCash(50_000, 40_000)])).toMatchObject({
    code: 'CASH_TOO_LITTLE',
    data: { missing: 10_000 },
  });
  expect(await refused([byCurrency(50_000, '')])).toMatchObject({
    code: 'APPROVAL_MISSING',
    data: { place: 'currency' },
  });
  expect(balance('feeIncome')).toBe(0);
  expect(await stateOf(enrolmentId)).toBe('selected');
});
