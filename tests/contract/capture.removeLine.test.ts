import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a line goes; LINE_NOT_FOUND: one that is not there', async () => {
  const line = { id: null, name: '배달서구', url: 'listen:9173', channelId: null, passTo: null };
  const { id } = await shop.client.capture.saveLine({ ...command(), line });
  await shop.client.capture.removeLine({ ...command(), lineId: id });
  expect(await shop.client.capture.lines()).toEqual([]);
  const again = shop.client.capture.removeLine({ ...command(), lineId: uuidV7() });
  expect((await failure(again)).code).toBe('LINE_NOT_FOUND');
});
