import { afterEach, beforeEach, expect, it } from 'vitest';
import { heldLessons } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('pays what was withheld; WITHHOLDING_OVER for more than that', async () => {
  const month = '2026-06';
  const facts = { hourly: 40_000, withholding: 'business', month } as const;
  const { instructorId } = await heldLessons(shop, facts);
  const { fee } = shop.as('centre');
  await fee.payInstructor({
    ...command(),
    instructorId,
    month,
    expectedGross: 300_000,
    isPrinted: false,
  });
  const pay = (amount: number) => fee.payWithholding({ ...command(), amount });
  expect(await failure(pay(9_910))).toMatchObject({ code: 'WITHHOLDING_OVER', data: { withheld: 9_900 } });
  expect(await pay(9_900)).toEqual({ withheld: 0 });
  expect(shop.counter.reads.fees.balance('centreBank')).toBe(-300_000);
});
