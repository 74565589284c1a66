import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, send } from '../support/orders.ts';
import { SECRET } from '../support/receiver.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { until } from '../support/until.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const remove = (channelId: string) => shop.client.channel.removeWebhook({ ...command(), channelId });

it('what its channel had still to hear of is for a person to tell', async () => {
  const channelId = 'baedal-seogu';
  // Nobody listens there.
  const url = 'http://127.0.0.1:9/';
  await shop.client.channel.saveWebhook({ ...command(), channelId, url, secret: SECRET });
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await remove(channelId);
  shop.clock.advance(60_000);
  await until(async () => (await shop.client.delivery.board()).unheard.length > 0, 'unheard');
  expect((await shop.client.delivery.board()).unheard).toEqual([
    { orderId, channelId, displayNumber: 'A-1', event: 'accepted', isGivenUp: true },
  ]);
  expect(await shop.client.channel.webhooks()).toEqual([]);
});

it('CHANNEL_UNKNOWN', async () => {
  expect((await failure(remove('phone'))).code).toBe('CHANNEL_UNKNOWN');
});
