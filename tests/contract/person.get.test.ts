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

it('PERSON_NOT_FOUND, PERSON_ERASED: who is not there, and who is not there any more', async () => {
  const get = (personId: string) => shop.as('centre').person.get({ personId });
  expect((await failure(get(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  expect(await get(id)).toMatchObject({ id, maskedName: '홍*동', views: [], mergedCount: 0 });
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(get(id))).code).toBe('PERSON_ERASED');
});

it('an entry that turned out to be another leads to that one', async () => {
  const kept = await register(shop);
  const gone = await register(shop, { phone: '010-9999-8888' }, { isNew: true });
  await shop.client.person.merge({ ...command(), keptId: kept.id, goneId: gone.id });
  expect(await shop.client.person.get({ personId: gone.id })).toMatchObject({ id: kept.id, mergedCount: 1 });
});
