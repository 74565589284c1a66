import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMany, openCourse } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let programmeId: string;
beforeEach(async () => {
  shop = await openTestShop();
  programmeId = await openCourse(shop);
});
afterEach(() => shop.close());

const enrolments = () => shop.as('centre').enrolment;

const states = async () => (await enrolments().list({ programmeId })).enrolments.map(({ state }) => state);
it('two entries of one person have one seat between them, the farther one', async () => {
  const [first, second] = await applyMany(shop, programmeId, 3);
  const keptId = (await enrolments().list({ programmeId })).enrolments[2]?.personId ?? '';
  await shop.as('centre').person.merge({ ...command(), keptId, goneId: first?.personId ?? '' });
  expect(await states()).toEqual(['selected', 'selected', 'cancelled']);
  const { enrolments: all } = await enrolments().list({ programmeId });
  expect(all[0]?.personId).toBe(keptId);
  expect(second?.state).toBe('selected');
});
