import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { printed, textOf, withoutPrinter } from '../support/paper.ts';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const print = (personId: string) => shop.as('centre').person.printCard({ ...command(), personId });

it('the card comes on paper with its code, and without a name', async () => {
  const { id } = await register(shop);
  const { token } = await shop.client.person.issueCard({ ...command(), personId: id });
  await print(id);
  await print(id);
  expect(await printed(shop)).toEqual(['document', 'document']);
  await expect.poll(async () => (await shop.client.device.papers()).length).toBe(2);
  const [paper] = await shop.client.device.papers();
  const text = paper === undefined ? '' : textOf(paper.paper);
  expect(text).toContain(token);
  expect(text).toContain('수강증');
  expect(text).not.toMatch(/홍|5678/u);
});

it('PERSON_NOT_FOUND, PERSON_ERASED, NO_CARD, PRINTER_NOT_CONFIGURED: says why there is none', async () => {
  expect((await failure(print(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  expect((await failure(print(id))).code).toBe('NO_CARD');
  await shop.client.person.issueCard({ ...command(), personId: id });
  await withoutPrinter(shop);
  expect((await failure(print(id))).code).toBe('PRINTER_NOT_CONFIGURED');
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(print(id))).code).toBe('PERSON_ERASED');
});
