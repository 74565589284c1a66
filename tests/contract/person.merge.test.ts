import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { register } from '../support/people.ts';
import { isInFiles } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const merge = (keptId: string, goneId: string) =>
  shop.as('centre').person.merge({ ...command(), keptId, goneId });

it('one goes into the other with its card, its words and what the other did not know', async () => {
  const kept = await register(shop, { birth: '', phone: '' }, { agreed: [] });
  const gone = await register(shop);
  const { token } = await shop.client.person.issueCard({ ...command(), personId: gone.id });
  const merged = await merge(kept.id, gone.id);
  expect(merged).toMatchObject({
    id: kept.id,
    maskedPhone: '010-****-5678',
    maskedBirth: '1958-**-**',
    consent: 'given',
    token,
    mergedCount: 1,
  });
  expect(await shop.client.person.byCard({ token: token ?? '' })).toEqual({ personId: kept.id });
  const ids = shop.counter.reads.people.merges(kept.id);
  expect(ids).toEqual([{ goneId: gone.id, keptId: kept.id, atMs: shop.clock.nowMs, merger: '사장님' }]);
});

it('of the one that went no word is in the file', async () => {
  const kept = await register(shop);
  const gone = await register(shop, { name: '홍길둥', phone: '010-7777-6543' }, { isNew: true });
  expect(isInFiles(shop.dataDir, '홍길둥')).toBe(true);
  await merge(kept.id, gone.id);
  expect(isInFiles(shop.dataDir, '홍길둥')).toBe(false);
  expect(isInFiles(shop.dataDir, '01077776543')).toBe(false);
});

it('SAME_PERSON, PERSON_NOT_FOUND, PERSON_ERASED: nothing to merge', async () => {
  const { id } = await register(shop);
  expect((await failure(merge(id, id))).code).toBe('SAME_PERSON');
  expect((await failure(merge(id, uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const other = await register(shop, { name: '김하나', birth: '1960' });
  await merge(id, other.id);
  // What went leads to what stayed.
  expect((await failure(merge(id, other.id))).code).toBe('SAME_PERSON');
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(merge(other.id, uuidV7()))).code).toBe('PERSON_ERASED');
});
