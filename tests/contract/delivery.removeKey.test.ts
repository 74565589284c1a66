import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a key that is taken away opens nothing', async () => {
  await shop.client.delivery.setKey({ ...command(), channelId: 'ddangyo', key: 'k'.repeat(43) });
  await shop.client.delivery.removeKey({ ...command(), channelId: 'ddangyo' });
  expect(await shop.client.delivery.keys()).toEqual([]);
});

it('CHANNEL_UNKNOWN', async () => {
  expect((await failure(shop.client.delivery.removeKey({ ...command(), channelId: 'moon' }))).code).toBe(
    'CHANNEL_UNKNOWN',
  );
});
