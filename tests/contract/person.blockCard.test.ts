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

it('PERSON_NOT_FOUND, PERSON_ERASED, NO_CARD: says why there is none to block', async () => {
  const block = (personId: string) => shop.as('centre').person.blockCard({ ...command(), personId });
  expect((await failure(block(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  expect((await failure(block(id))).code).toBe('NO_CARD');
  await shop.client.person.issueCard({ ...command(), personId: id });
  expect(await block(id)).toMatchObject({ token: null, hasCard: false });
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(block(id))).code).toBe('PERSON_ERASED');
});
