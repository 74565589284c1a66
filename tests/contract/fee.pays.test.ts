import { afterEach, beforeEach, expect, it } from 'vitest';
import { heldLessons } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('counts the lessons of a month that were held, and what is withheld of their pay', async () => {
  const facts = { hourly: 40_000, withholding: 'business', month: '2026-06' } as const;
  const { instructorId } = await heldLessons(shop, facts);
  const { due, paid, withheld } = await shop.as('centre').fee.pays({ month: '2026-06' });
  expect(due).toEqual([
    {
      instructorId,
      name: '김선생',
      month: '2026-06',
      lessons: 5,
      minutes: 450,
      hourly: 40_000,
      income: 'business',
      gross: 300_000,
      tax: 9_000,
      local: 900,
      net: 290_100,
    },
  ]);
  expect([paid, withheld]).toEqual([[], 0]);
  expect((await shop.as('centre').fee.pays({ month: '2026-08' })).due).toEqual([]);
});

it('whoever is erased is still owed what was earned, and named no more', async () => {
  const facts = { hourly: 40_000, withholding: 'other', month: '2026-06' } as const;
  const { instructorId } = await heldLessons(shop, facts);
  await shop.as('centre').room.eraseInstructor({ ...command(), id: instructorId });
  const { due } = await shop.as('centre').fee.pays({ month: '2026-06' });
  expect(due).toMatchObject([{ name: '', gross: 300_000, tax: 24_000, local: 2_400, net: 273_600 }]);
});
