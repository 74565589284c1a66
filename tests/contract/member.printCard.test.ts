import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerMember } from '../support/member.ts';
import { printed, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const print = (memberId: string) => shop.client.member.printCard({ ...command(), memberId });

it('the card comes on paper, as often as it is asked for', async () => {
  const { id } = await registerMember(shop.client);
  await print(id);
  await print(id);
  expect(await printed(shop)).toEqual(['document', 'document']);
});

it('says why there is none', async () => {
  const { id } = await registerMember(shop.client);
  expect((await failure(print(uuidV7()))).code).toBe('MEMBER_NOT_FOUND');
  await withoutPrinter(shop);
  expect((await failure(print(id))).code).toBe('PRINTER_NOT_CONFIGURED');
  await shop.client.member.blockCard({ ...command(), memberId: id });
  expect((await failure(print(id))).code).toBe('NO_CARD');
});
