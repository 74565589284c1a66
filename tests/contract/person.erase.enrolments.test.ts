import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, openCourse } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('whoever is erased gives up the seat, and the first who waits is offered it', async () => {
  const programmeId = await openCourse(shop);
  const [first] = await applyMany(shop, programmeId, 3);
  await shop.as('centre').person.erase({ ...command(), personId: first?.personId ?? '' });
  const { enrolments } = await shop.as('centre').enrolment.list({ programmeId });
  expect(enrolments.map(({ state, maskedName }) => [state, maskedName])).toEqual([
    ['cancelled', ''],
    ['selected', '주*2'],
    ['offered', '주*3'],
  ]);
});
