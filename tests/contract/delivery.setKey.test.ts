import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const KEY = 'k'.repeat(43);

it('a channel has one key, kept as a hash', async () => {
  await shop.client.delivery.setKey({ ...command(), channelId: 'ddangyo', key: KEY });
  expect(await shop.client.delivery.keys()).toEqual([
    { channelId: 'ddangyo', createdAtMs: shop.clock.nowMs },
  ]);
  expect(shop.counter.reads.delivery.channelOfKey(shop.counter.sha256(KEY))).toBe('ddangyo');
  await shop.client.delivery.setKey({ ...command(), channelId: 'ddangyo', key: 'n'.repeat(43) });
  expect(shop.counter.reads.delivery.channelOfKey(shop.counter.sha256(KEY))).toBeUndefined();
});

const set = (channelId: string, key: string) => shop.client.delivery.setKey({ ...command(), channelId, key });

it('CHANNEL_UNKNOWN, and no short key', async () => {
  expect((await failure(set('moon', KEY))).code).toBe('CHANNEL_UNKNOWN');
  expect((await failure(set('ddangyo', 'short'))).code).toBe('BAD_REQUEST');
});
