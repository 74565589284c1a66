import { afterEach, beforeEach, expect, it } from 'vitest';
import { SECRET } from '../support/receiver.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const save = (change: { channelId?: string; url?: string; secret?: string } = {}) =>
  shop.client.channel.saveWebhook({
    ...command(),
    channelId: 'ddangyo',
    url: 'https://example.com/hook',
    secret: SECRET,
    ...change,
  });

it('a channel has one address; its secret is never shown again', async () => {
  await save();
  await save({ url: 'http://192.168.0.20:9000/x' });
  const all = await shop.client.channel.webhooks();
  expect(all).toMatchObject([{ channelId: 'ddangyo', url: 'http://192.168.0.20:9000/x', toldAtMs: null }]);
  expect(JSON.stringify(all)).not.toContain(SECRET);
});

it.each(['ftp://example.com', 'example.com', 'https://user:word@example.com/', 'javascript:alert(1)'])(
  'ADDRESS_WRONG: nothing can be posted to %s',
  async url => {
    expect((await failure(save({ url }))).code).toBe('ADDRESS_WRONG');
  },
);

it('CHANNEL_UNKNOWN: nobody has to be told what people took down themselves', async () => {
  expect((await failure(save({ channelId: 'phone' }))).code).toBe('CHANNEL_UNKNOWN');
  expect((await failure(save({ channelId: 'nobody' }))).code).toBe('CHANNEL_UNKNOWN');
});
