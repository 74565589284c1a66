import { afterEach, beforeEach, expect, it } from 'vitest';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const likely = (name: string, phone: string, birth = '', exceptId: string | null = null) =>
  shop.as('centre').person.likely({ name, phone, birth, exceptId });

it('says while somebody types who that likely is, the likeliest first and masked', async () => {
  const { id } = await register(shop);
  const spouse = await register(shop, { name: '김하나', birth: '1960' });
  expect(await likely('홍길동', '010-1234-5678')).toMatchObject([
    { id, likeness: 'phoneAndName', maskedName: '홍*동' },
    { id: spouse.id, likeness: 'phone' },
  ]);
  expect(await likely('홍길동', '', '580312')).toMatchObject([{ id, likeness: 'nameAndBirth' }]);
  // Half typed is nobody yet.
  expect(await likely('홍', '010-12', '19')).toEqual([]);
  expect(await likely('', '')).toEqual([]);
});

it('nobody is like themselves', async () => {
  const { id } = await register(shop);
  expect(await likely('홍길동', '010-1234-5678', '', id)).toEqual([]);
});
