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

const issue = (personId: string) => shop.as('centre').person.issueCard({ ...command(), personId });

it('a card that nobody can guess; the one before is blocked', async () => {
  const { id } = await register(shop);
  const first = (await issue(id)).token ?? '';
  expect(first).toMatch(/^IP[0-9A-Z]{26}$/);
  const second = (await issue(id)).token ?? '';
  expect(second).not.toBe(first);
  expect((await failure(shop.client.person.byCard({ token: first }))).code).toBe('CARD_BLOCKED');
  expect(await shop.client.person.byCard({ token: second })).toEqual({ personId: id });
});

it('PERSON_NOT_FOUND, PERSON_ERASED: nobody to give it to', async () => {
  expect((await failure(issue(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(issue(id))).code).toBe('PERSON_ERASED');
});
