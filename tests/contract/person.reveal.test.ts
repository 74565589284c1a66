import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { register, written } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('each look is written down: who, when and why', async () => {
  const { id } = await register(shop);
  const reveal = (why: 'contact' | 'check') =>
    shop.as('centre').person.reveal({ ...command(), personId: id, why });
  expect(await reveal('contact')).toEqual(written());
  shop.clock.advance(60_000);
  await reveal('check');
  const { views } = await shop.client.person.get({ personId: id });
  expect(views).toEqual([
    { why: 'check', atMs: shop.clock.nowMs, viewer: '사장님' },
    { why: 'contact', atMs: shop.clock.nowMs - 60_000, viewer: '사장님' },
  ]);
});

it('PERSON_NOT_FOUND, PERSON_ERASED: nothing to look at', async () => {
  const reveal = (personId: string) =>
    shop.as('centre').person.reveal({ ...command(), personId, why: 'contact' });
  expect((await failure(reveal(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(reveal(id))).code).toBe('PERSON_ERASED');
});
