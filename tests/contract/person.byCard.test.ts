import { afterEach, beforeEach, expect, it } from 'vitest';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('CARD_UNKNOWN, CARD_BLOCKED: a code that is no card, one of nobody, and one that was lost', async () => {
  const byCard = (token: string) => shop.as('centre').person.byCard({ token });
  expect((await failure(byCard('8801234567893'))).code).toBe('CARD_UNKNOWN');
  expect((await failure(byCard(`IP${'0'.repeat(26)}`))).code).toBe('CARD_UNKNOWN');
  const { id } = await register(shop);
  const token = (await shop.client.person.issueCard({ ...command(), personId: id })).token ?? '';
  expect(await byCard(token)).toEqual({ personId: id });
  await shop.client.person.blockCard({ ...command(), personId: id });
  expect((await failure(byCard(token))).code).toBe('CARD_BLOCKED');
  // Of one who is erased not even the card is known.
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(byCard(token))).code).toBe('CARD_UNKNOWN');
});
