import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('the text in force, with its law, and what is required apart from what is not', async () => {
  const text = await shop.as('centre').person.consentText();
  expect(text.version).toBe('2026-11');
  expect(text.source).toContain('개인정보 보호법');
  expect(text.purposes.map(({ id, isRequired }) => [id, isRequired])).toEqual([
    ['programmes', true],
    ['news', false],
    ['photos', false],
    ['parking', false],
    ['needs', false],
  ]);
});
