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

const save = (personId: string, change: Parameters<typeof written>[0], isNew = false) =>
  shop.as('centre').person.save({ ...command(), personId, ...written(change), isNew });

it('what changed is there, and found by', async () => {
  const { id } = await register(shop);
  expect(await save(id, { phone: '010-9999-8888', dong: '가정2동' })).toMatchObject({
    maskedPhone: '010-****-8888',
    dong: '가정2동',
  });
  expect((await shop.client.person.list({ text: '8888', offset: 0, limit: 9 })).total).toBe(1);
  expect((await shop.client.person.list({ text: '5678', offset: 0, limit: 9 })).total).toBe(0);
});

it('PHONE_MALFORMED, BIRTH_IMPOSSIBLE, NEEDS_NOT_AGREED: what may not be kept', async () => {
  const { id } = await register(shop);
  expect((await failure(save(id, { phone: '1' }))).code).toBe('PHONE_MALFORMED');
  expect((await failure(save(id, { birth: '2030' }))).code).toBe('BIRTH_IMPOSSIBLE');
  expect((await failure(save(id, { needs: '휠체어' }))).code).toBe('NEEDS_NOT_AGREED');
  await shop.client.person.agree({ ...command(), personId: id, purpose: 'needs', kind: 'given' });
  expect((await save(id, { needs: '휠체어' })).hasNeeds).toBe(true);
});

it('LIKELY_KNOWN: somebody must not become somebody else by a slip', async () => {
  const one = await register(shop);
  const other = await register(shop, { name: '김하나', phone: '010-9999-8888', birth: '1960' });
  expect(await failure(save(other.id, {}))).toMatchObject({
    code: 'LIKELY_KNOWN',
    data: { people: [{ id: one.id }] },
  });
  expect((await save(other.id, {}, true)).maskedName).toBe('홍*동');
});

it('PERSON_NOT_FOUND, PERSON_ERASED: nobody to change', async () => {
  expect((await failure(save(uuidV7(), {}))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(save(id, {}))).code).toBe('PERSON_ERASED');
});
