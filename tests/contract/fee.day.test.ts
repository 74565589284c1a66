import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, openCourse } from '../support/enrolments.ts';
import { byCard, byCurrency, inCash, payFee, refundFee, somebodyPaid } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

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
  expect(day.byProgramme).toEqual([
    { programmeId, name: '하모니카 첫걸음', count: 2, received: 100_000, refunded: 50_000 },
  ]);
  expect(day.payments.map(({ number }) => number)).toEqual([1, 2]);
  const other = await shop.as('centre').fee.day({ date: '2026-05-13' });
  expect(other).toMatchObject({ today: '2026-05-14', byPlace: [], byProgramme: [], payments: [] });
});

it('a fee of before that goes back is that day’s; what reached the bank is listed', async () => {
  const { enrolmentId, programmeId } = await somebodyPaid(shop, {}, [inCash(50_000)]);
  await shop.as('centre').fee.deposit({ ...command(), place: 'cash', amount: 20_000 });
  expect((await shop.as('centre').fee.day({ date: null })).deposits).toMatchObject([
    { place: 'cash', amount: 20_000 },
  ]);
  shop.clock.nowMs += 24 * 60 * 60 * 1000;
  await refundFee(shop, enrolmentId);
  const day = await shop.as('centre').fee.day({ date: null });
  expect(day).toMatchObject({
    date: '2026-05-15',
    byPlace: [{ place: 'cash', count: 0, received: 0, refunded: 50_000 }],
    byProgramme: [{ programmeId, count: 0, received: 0, refunded: 50_000 }],
    payments: [{ paidOn: '2026-05-14', refund: { refundedOn: '2026-05-15' } }],
    deposits: [],
  });
});
