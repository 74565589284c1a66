import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a tie is undone from either side', async () => {
  const one = await register(shop);
  const other = await register(shop, { name: '김하나', birth: '1960' });
  const tie = { personId: one.id, otherId: other.id };
  await shop.client.person.tie({ ...command(), ...tie, kind: 'spouse' });
  const person = await shop.as('centre').person.untie({ ...command(), personId: other.id, otherId: one.id });
  expect(person.ties).toEqual([]);
  expect((await shop.client.person.get({ personId: one.id })).ties).toEqual([]);
});

it('PERSON_NOT_FOUND, PERSON_ERASED: nobody to undo it with', async () => {
  const { id } = await register(shop);
  const untie = (otherId: string) => shop.as('centre').person.untie({ ...command(), personId: id, otherId });
  expect((await failure(untie(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(untie(uuidV7()))).code).toBe('PERSON_ERASED');
});
