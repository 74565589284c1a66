import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, openCourse } from '../support/enrolments.ts';
import { byCard, payFee, refundFee, somebodyPaid } from '../support/fees.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const owed = () => shop.as('centre').fee.owed();

it('is what was paid twice and what a cancelled course holds, until it has gone back', async () => {
  const twice = await openCourse(shop, { fee: 45_000, name: '장구' });
  const [first, second] = await applyMany(shop, twice, 2);
  for (const one of [first, second]) await payFee(shop, one?.id ?? '', [byCard(45_000)]);
  expect(await owed()).toEqual({ rows: [], total: 0 });
  const facts = { ...command(), keptId: first?.personId ?? '', goneId: second?.personId ?? '' };
  await shop.as('centre').person.merge(facts);
  expect(await owed()).toMatchObject({
    rows: [{ enrolmentId: second?.id, programmeName: '장구', why: 'merged', total: 45_000 }],
    total: 45_000,
  });
  await refundFee(shop, second?.id ?? '');
  expect(await owed()).toEqual({ rows: [], total: 0 });
  const off = { ...command(), programmeId: twice, state: 'cancelled', reason: '폐강' } as const;
  await shop.as('centre').programme.setState(off);
  expect(await owed()).toMatchObject({ rows: [{ enrolmentId: first?.id, why: 'centreCancelled' }] });
  await refundFee(shop, first?.id ?? '');
  expect(await owed()).toEqual({ rows: [], total: 0 });
});

it('is nothing of who left by themselves', async () => {
  const { enrolmentId } = await somebodyPaid(shop);
  await refundFee(shop, enrolmentId);
  expect(await owed()).toEqual({ rows: [], total: 0 });
});
