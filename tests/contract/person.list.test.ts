import { afterEach, beforeEach, expect, it } from 'vitest';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const list = (text: string, offset = 0, limit = 100) =>
  shop.as('centre').person.list({ text, offset, limit });
const namesOf = async (text: string) => (await list(text)).people.map(({ maskedName }) => maskedName);

it('everybody, in the order of names, a page at a time and masked', async () => {
  const all = await list('');
  expect(all.total).toBe(13);
  expect(all.people).toHaveLength(13);
  const page = await list('', 5, 3);
  expect(page.total).toBe(13);
  expect(page.people).toEqual(all.people.slice(5, 8));
  expect(JSON.stringify(all)).not.toMatch(/성춘향|01000002001/u);
});

it('by name, initials, a wrongly switched keyboard, the end of a number, and birth', async () => {
  await register(shop, { name: '권순자', phone: '010-1234-9876', birth: '1949-11-03' });
  for (const text of ['권순', 'ㄱㅅㅈ', 'rnjstns', '9876', '010-1234-9876', '491103', '1949-11-03'])
    expect(await namesOf(text), text).toEqual(['권*자']);
  // Two of that year.
  expect(await namesOf('1949')).toEqual(['권*자', '옹*집']);
  expect(await namesOf('없는사람')).toEqual([]);
});

it('who was erased or merged is not found any more', async () => {
  const one = await register(shop);
  const other = await register(shop, {}, { isNew: true });
  expect(await namesOf('홍길동')).toHaveLength(2);
  await shop.client.person.merge({ ...command(), keptId: one.id, goneId: other.id });
  expect(await namesOf('홍길동')).toHaveLength(1);
  await shop.client.person.erase({ ...command(), personId: one.id });
  expect(await namesOf('홍길동')).toEqual([]);
});
