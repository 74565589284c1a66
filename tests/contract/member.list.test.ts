import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerMember } from '../support/member.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('finds by the start of a name or the end of a number, and never shows a number whole', async () => {
  await registerMember(shop.client, 10_000);
  await registerMember(shop.client, 0, { name: '박서로', phone: '01087654321' });
  const names = async (text: string) =>
    (await shop.client.member.list({ text })).map(({ name }) => name).toSorted();
  expect(await names('김')).toContain('김이음');
  expect(await names('4321')).toEqual(['박서로']);
  expect(await names('')).toEqual(expect.arrayContaining(['김이음', '박서로']));
  expect(await names('없는 사람')).toEqual([]);
  const [found] = await shop.client.member.list({ text: '5678' });
  expect(found).toMatchObject({ maskedPhone: '010-****-5678', charged: 10_000, hasCard: true });
});
