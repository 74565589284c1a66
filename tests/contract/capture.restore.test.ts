import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { printForeign } from '../support/captures.ts';
import { pass } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const DAY_MS = 24 * 60 * 60 * 1000;
const restore = (paperId: string) => shop.as('cashier').capture.restore({ ...command(), paperId });

it('what was dismissed by mistake is back on the board', async () => {
  const { id } = await printForeign(shop);
  await shop.client.capture.dismiss({ ...command(), paperId: id });
  await restore(id);
  expect(await shop.client.capture.unread()).toMatchObject([{ id, isRinging: false }]);
});

it('PAPER_NOT_FOUND, PAPER_STATE, PAPER_ERASED', async () => {
  const { id } = await printForeign(shop);
  expect((await failure(restore(uuidV7()))).code).toBe('PAPER_NOT_FOUND');
  expect((await failure(restore(id))).code).toBe('PAPER_STATE');
  await shop.client.capture.dismiss({ ...command(), paperId: id });
  pass(shop, DAY_MS + 1);
  expect((await failure(restore(id))).code).toBe('PAPER_ERASED');
});
