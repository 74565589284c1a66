import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../support/paper.ts';
import { CHILD, register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const paper = async (personId: string) => textOf(await shop.as('centre').person.consentPaper({ personId }));

it('each purpose by itself with a box of its own, and nothing that names the person', async () => {
  const { id } = await register(shop);
  const text = await paper(id);
  expect(text.match(/\[ {2}\] 동의합니다/g)).toHaveLength(5);
  expect(text).toContain('이음1동 주민자치센터');
  expect(text).toContain('동의서 판');
  expect(text).toContain(id.slice(-6).toUpperCase());
  expect(text).not.toMatch(/홍|5678|보호자/u);
});

it('for a child the guardian signs', async () => {
  const { id } = await register(shop, CHILD, { agreed: [] });
  expect(await paper(id)).toContain('보호자');
});

it('PERSON_NOT_FOUND, PERSON_ERASED: nobody to print it for', async () => {
  expect((await failure(paper(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(paper(id))).code).toBe('PERSON_ERASED');
});
