import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { printForeign } from '../support/captures.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const dismiss = (paperId: string) => shop.as('cashier').capture.dismiss({ ...command(), paperId });

it('what is no order goes from the board', async () => {
  const { id } = await printForeign(shop);
  await dismiss(id);
  expect(await shop.client.capture.unread()).toEqual([]);
});

it('PAPER_NOT_FOUND, PAPER_STATE', async () => {
  const { id } = await printForeign(shop);
  await dismiss(id);
  expect(await failure(dismiss(id))).toMatchObject({ code: 'PAPER_STATE', data: { state: 'dismissed' } });
  expect((await failure(dismiss(uuidV7()))).code).toBe('PAPER_NOT_FOUND');
});
