import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoGoods, saveGoods } from '../support/goods.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Input = Parameters<TestShop['client']['catalog']['list']>[0];
const list = (change: Partial<Input> = {}) =>
  shop.client.catalog.list({
    text: '',
    categoryId: null,
    includeInactive: false,
    cursor: null,
    limit: 20,
    ...change,
  });

/** Turns the pages to the end, doing something between them. */
async function turnPages(limit: number, between: () => Promise<unknown> = () => Promise.resolve()) {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ cursor, limit });
    names.push(...page.products.map(product => product.name));
    cursor = page.nextCursor;
    await between();
  } while (cursor !== null);
  return names;
}

it('pages show every product once, by name, and say how many there are', async () => {
  const { total } = await list();
  expect(total).toBe(58);
  const names = await turnPages(20);
  expect(names).toHaveLength(58);
  expect(new Set(names).size).toBe(58);
  expect(names).toEqual(names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  expect(await turnPages(29)).toEqual(names);
});

it('goods saved between two pages push nothing out and show nothing twice', async () => {
  const before = await turnPages(20);
  let count = 0;
  const names = await turnPages(20, () => saveGoods(shop.client, { name: `가래떡 ${(count += 1)}` }));
  expect(names).toEqual(before);
});

it('goods taken off the shelf between two pages take no other with them', async () => {
  const before = await turnPages(20);
  const first = await demoGoods(shop.client, before[0] ?? '');
  const last = await demoGoods(shop.client, before[19] ?? '');
  const names = await turnPages(20, async () => {
    await shop.client.catalog.setActive({ ...command(), productId: first.id, isActive: false });
  });
  expect(names).toEqual(before);
  expect(
    await turnPages(20, async () => {
      await shop.client.catalog.setActive({ ...command(), productId: last.id, isActive: false });
    }),
  ).toHaveLength(57);
});

it('one category, and what is off the shelf when asked for', async () => {
  const { categories } = await shop.client.catalog.shelf();
  const drinks = categories.find(category => category.name === '음료')?.id ?? null;
  const all = await list({ categoryId: drinks });
  expect(all.products.map(product => product.name)).toContain('식혜 1L');
  expect(all).toMatchObject({ total: 9, nextCursor: null });
  const productId = all.products[0]?.id ?? '';
  await shop.client.catalog.setActive({ ...command(), productId, isActive: false });
  expect(await list({ categoryId: drinks })).toMatchObject({ total: 8 });
  const withInactive = await list({ categoryId: drinks, includeInactive: true });
  expect(withInactive.total).toBe(9);
  expect(withInactive.products.find(product => product.id === productId)?.isActive).toBe(false);
});

it('a text narrows it as search does, also by code', async () => {
  expect((await list({ text: 'ㄱㅁㅇ' })).products.map(product => product.name)).toEqual(['김말이튀김 3개']);
  const tofu = await demoGoods(shop.client, '국산콩 두부 300g');
  const code = tofu.barcodes[0]?.code ?? '';
  expect((await list({ text: code })).products).toEqual([tofu]);
});
