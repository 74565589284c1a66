import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHILD, register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const tie = (personId: string, otherId: string, kind: 'guardian' | 'spouse' = 'guardian') =>
  shop.as('centre').person.tie({ ...command(), personId, otherId, kind });

it('a tie shows on both sides', async () => {
  const one = await register(shop);
  const other = await register(shop, { name: '김하나', birth: '1960' });
  expect((await tie(one.id, other.id, 'spouse')).ties).toMatchObject([
    { personId: other.id, kind: 'spouse', isOwn: true, maskedName: '김*나' },
  ]);
  expect((await shop.client.person.get({ personId: other.id })).ties).toMatchObject([
    { personId: one.id, kind: 'spouse', isOwn: false },
  ]);
});

it('SAME_PERSON, GUARDIAN_IS_CHILD: nobody is their own guardian, and no child is one', async () => {
  const { id } = await register(shop);
  expect((await failure(tie(id, id))).code).toBe('SAME_PERSON');
  const child = await register(shop, CHILD, { agreed: [] });
  expect((await failure(tie(id, child.id))).code).toBe('GUARDIAN_IS_CHILD');
});

it('PERSON_NOT_FOUND, PERSON_ERASED: nobody to tie to', async () => {
  const { id } = await register(shop);
  expect((await failure(tie(id, uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const other = await register(shop, { name: '김하나', birth: '1960' });
  await shop.client.person.erase({ ...command(), personId: other.id });
  expect((await failure(tie(id, other.id))).code).toBe('PERSON_ERASED');
});
