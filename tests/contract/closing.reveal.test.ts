import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seatsAndWaiting } from '../support/closings.ts';
import { failureCode, openCourse } from '../support/enrolments.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const reveal = (programmeId: string) => shop.as('centre').closing.reveal({ ...command(), programmeId });

it('shows names and numbers, and is a look at everybody on the list', async () => {
  const { programmeId, personIds } = await seatsAndWaiting(shop);
  const { people } = await reveal(programmeId);
  expect(people.map(({ name, phone }) => [name, phone])).toEqual([
    ['주민1', '010-1000-0001'],
    ['주민2', '010-1000-0002'],
    ['주민3', '010-1000-0003'],
  ]);
  for (const personId of personIds)
    expect((await shop.client.person.get({ personId })).views).toMatchObject([{ why: 'contact' }]);
});

it('NOBODY_TO_TELL, PROGRAMME_NOT_FOUND', async () => {
  expect(await failureCode(reveal(await openCourse(shop)))).toBe('NOBODY_TO_TELL');
  expect(await failureCode(reveal(uuidV7()))).toBe('PROGRAMME_NOT_FOUND');
});
