import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { Category } from '../../src/contract/catalog.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const save = (id: string | null, change: Partial<Omit<Category, 'id'>> = {}) =>
  shop.client.catalog.saveCategory({
    ...command(),
    category: { id, name: '과일', icon: 'box', tint: 'home', position: -1, ...change },
  });
const names = async () => (await shop.client.catalog.shelf()).categories.map(category => category.name);

it('a new category stands where it was put', async () => {
  const saved = await save(null);
  expect(saved).toEqual({ id: saved.id, name: '과일', icon: 'box', tint: 'home', position: -1 });
  expect((await names())[0]).toBe('과일');
  await save(saved.id, { name: '제철 과일', position: 99 });
  expect((await names()).at(-1)).toBe('제철 과일');
});

it('a category that there is not cannot be changed', async () => {
  expect((await failure(save(uuidV7()))).code).toBe('CATEGORY_NOT_FOUND');
});
