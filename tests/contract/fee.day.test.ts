import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, openCourse } from '../support/enrolments.ts';
import { byCard, byCurrency, inCash, payFee, refundFee } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('is what came in and went back by its way, what is open and what has not reached the bank', async () => {
  const programmeId = await openCourse(shop, { fee: 45_000, materials: 5_000, capacity: 3 });
  const [first, second] = await applyMany(shop, programmeId, 3);
  await payFee(shop, first?.id ?? '', [byCurrency(30_000), byCard(20_000)]);
  await payFee(shop, second?.id ?? '', [inCash(50_000)]);
  await refundFee(shop, second?.id ?? '');
  const day = await shop.as('centre').fee.day({ date: null });
  expect(day).toMatchObject({ date: '2026-05-14', open: { count: 1, amount: 50_000 } });
  expect(day.byPlace).toEqual([
    { place: 'card', count: 1, received: 20_000, refunded: 0 },
    { place: 'cash', count: 1, received: 50_000, refunded: 50_000 },
    { place: 'currency', count: 1, received: 30_000, refunded: 0 },
  ]);
  expect(day.held).toEqual([
    { place: 'cash', amount: 0 },
    { place: 'card', amount: 20_000 },
    { place: 'currency', amount: 30_000 },
  ]);
  expect(day.payments.map(({ number }) => number)).toEqual([1, 2]);
  const other = await shop.as('centre').fee.day({ date: '2026-05-13' });
  expect(other).toMatchObject({ byPlace: [], payments: [] });
});
