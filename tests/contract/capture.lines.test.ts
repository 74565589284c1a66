import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('says of each line where it is and how it is', async () => {
  expect(await shop.client.capture.lines()).toEqual([]);
  for (const url of ['listen:9172', 'serial:/dev/ieum-no-such-line'])
    await shop.client.capture.saveLine({
      ...command(),
      line: { id: null, name: url.slice(0, 6), url, channelId: null, passTo: null },
    });
  await vi.waitFor(async () =>
    expect(await shop.client.capture.lines()).toMatchObject([
      { name: 'listen', url: 'listen:9172', state: 'ready', reason: null },
      { name: 'serial', state: 'waiting', reason: 'NOT_FOUND' },
    ]),
  );
});
