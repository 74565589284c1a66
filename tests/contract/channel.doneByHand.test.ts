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

const done = (orderId: string) => shop.as('cashier').channel.doneByHand({ ...command(), orderId });
const unheard = async () => (await shop.client.delivery.board()).unheard;

it('NOTHING_TO_DO: a person has told the channel, once', async () => {
  const channelId = 'baedal-seogu';
  const url = 'http://127.0.0.1:9/';
  await shop.client.channel.saveWebhook({ ...command(), channelId, url, secret: SECRET });
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await until(async () => (await shop.client.channel.webhooks())[0]?.results[0]?.tries === 1, 'a try');
  expect((await failure(done(orderId))).code).toBe('NOTHING_TO_DO');
  shop.clock.advance(6 * 60 * 60 * 1000);
  await until(async () => (await unheard()).some(({ isGivenUp }) => isGivenUp), 'given up');
  const { events } = await shop.client.delivery.get({ orderId });
  expect(events.at(-1)).toMatchObject({ kind: 'notTold', detail: 'accepted' });
  await done(orderId);
  expect(await unheard()).toEqual([]);
  expect((await failure(done(orderId))).code).toBe('NOTHING_TO_DO');
});
