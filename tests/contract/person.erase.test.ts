import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { register, written } from '../support/people.ts';
import { isInFiles } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const erase = (personId: string) => shop.as('centre').person.erase({ ...command(), personId });

it('PERSON_NOT_FOUND, PERSON_ERASED: nobody is erased twice', async () => {
  expect((await failure(erase(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await erase(id);
  expect((await failure(erase(id))).code).toBe('PERSON_ERASED');
});

it('no byte of any file still names who was erased, and the id stays', async () => {
  const facts = {
    name: '피지운',
    phone: '010-7777-6543',
    birth: '1947-07-29',
    dong: '지움9동',
    needs: '산소통',
  };
  const { id } = await register(shop, facts, { agreed: ['programmes', 'needs'] });
  const people = shop.as('centre').person;
  await people.reveal({ ...command(), personId: id, why: 'contact' });
  await people.save({
    ...command(),
    personId: id,
    ...written({ ...facts, phone: '010-8888-6543' }),
    isNew: false,
  });
  await people.issueCard({ ...command(), personId: id });
  await people.printCard({ ...command(), personId: id });
  await people.printConsent({ ...command(), personId: id });
  const other = await register(shop);
  await people.tie({ ...command(), personId: other.id, otherId: id, kind: 'spouse' });
  const words = ['피지운', '01088886543', '1947-07-29', '지움9동', '산소통'];
  for (const word of words) expect(isInFiles(shop.dataDir, word), word).toBe(true);
  await erase(id);
  // The last four alone could stand in any hash.
  const gone = [...words, '피*운', '01077776543', '010-7777-6543', '19470729', '-6543'];
  for (const word of gone) expect(isInFiles(shop.dataDir, word), word).toBe(false);
  expect(shop.log.join('\n')).not.toMatch(/피지운|6543/u);
  expect(shop.counter.reads.people.find(id)).toMatchObject({ id, name: null, erasedAtMs: shop.clock.nowMs });
  expect((await people.get({ personId: other.id })).ties).toEqual([]);
  await shop.restart();
  for (const word of gone) expect(isInFiles(shop.dataDir, word), word).toBe(false);
});
