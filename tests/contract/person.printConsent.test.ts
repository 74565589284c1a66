import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { printed, withoutPrinter } from '../support/paper.ts';
import { register } from '../support/people.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const print = (personId: string) => shop.as('centre').person.printConsent({ ...command(), personId });

it('the paper to sign comes as often as it is asked for', async () => {
  const { id } = await register(shop);
  await print(id);
  await print(id);
  expect(await printed(shop)).toEqual(['document', 'document']);
});

it('PERSON_NOT_FOUND, PERSON_ERASED, PRINTER_NOT_CONFIGURED: says why there is none', async () => {
  expect((await failure(print(uuidV7()))).code).toBe('PERSON_NOT_FOUND');
  const { id } = await register(shop);
  await withoutPrinter(shop);
  expect((await failure(print(id))).code).toBe('PRINTER_NOT_CONFIGURED');
  await shop.client.person.erase({ ...command(), personId: id });
  expect((await failure(print(id))).code).toBe('PERSON_ERASED');
});
