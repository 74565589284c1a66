import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureCode } from '../support/enrolments.ts';
import { heldLessons } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const month = '2026-06';
const payFor = (instructorId: string, expectedGross: number) =>
  shop.as('centre').fee.payInstructor({ ...command(), instructorId, month, expectedGross, isPrinted: false });

it('books the pay and what is withheld; each lesson once, a later one by itself', async () => {
  const facts = { hourly: 40_000, withholding: 'business', month } as const;
  const { instructorId, programmeId } = await heldLessons(shop, facts);
  expect(await payFor(instructorId, 300_000)).toMatchObject({ number: 1, lessons: 5, net: 290_100 });
  const { fees } = shop.counter.reads;
  expect(fees.balance('instructorPay')).toBe(300_000);
  expect(fees.balance('withholdingPayable')).toBe(9_900);
  expect(fees.balance('centreBank')).toBe(-290_100);
  expect(await failureCode(payFor(instructorId, 300_000))).toBe('NOTHING_TO_PAY');
  shop.counter.transaction(({ reads, writes }) => {
    const late = reads.programmes.lessons(programmeId).find(({ state }) => state === 'planned');
    writes.programmes.moveLesson({
      id: late?.id ?? '',
      date: '2026-06-29',
      startMinute: 600,
      endMinute: 660,
      roomId: null,
    });
    writes.programmes.setLessonState(late?.id ?? '', 'held');
  });
  expect(await payFor(instructorId, 40_000)).toMatchObject({ number: 2, lessons: 1, minutes: 60 });
  expect((await shop.as('centre').fee.pays({ month })).paid.map(({ gross }) => gross)).toEqual([
    300_000, 40_000,
  ]);
});

it('INSTRUCTOR_NOT_FOUND, NOTHING_TO_PAY, PAY_CHANGED', async () => {
  expect(await failureCode(payFor(uuidV7(), 1))).toBe('INSTRUCTOR_NOT_FOUND');
  const { instructorId } = await heldLessons(shop, { hourly: 0, withholding: 'business', month });
  expect(await failureCode(payFor(instructorId, 0))).toBe('NOTHING_TO_PAY');
});

it('PAY_CHANGED when a lesson was marked since', async () => {
  const facts = { hourly: 40_000, withholding: 'business', month } as const;
  const { instructorId } = await heldLessons(shop, facts);
  expect(await failure(payFor(instructorId, 240_000))).toMatchObject({
    code: 'PAY_CHANGED',
    data: { gross: 300_000 },
  });
});
