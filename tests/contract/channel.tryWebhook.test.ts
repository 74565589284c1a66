import { afterEach, beforeEach, expect, it } from 'vitest';
import { SECRET, startReceiver, type Receiver } from '../support/receiver.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
let receiver: Receiver;
beforeEach(async () => {
  shop = await openTestShop();
  receiver = await startReceiver();
  await shop.client.channel.saveWebhook({
    ...command(),
    channelId: 'ddangyo',
    url: receiver.url,
    secret: SECRET,
  });
});
afterEach(async () => {
  await shop.close();
  await receiver.close();
});

const attempt = (channelId = 'ddangyo') => shop.client.channel.tryWebhook({ ...command(), channelId });
const hearsBack = async () =>
  (await shop.client.delivery.board()).channels.find(({ id }) => id === 'ddangyo')?.hearsBack;

it('a channel that has taken something hears back', async () => {
  expect(await hearsBack()).toBe(false);
  expect(await attempt()).toEqual({ isTaken: true, detail: 'HTTP 200' });
  expect(receiver.events()).toEqual(['test']);
  expect(await hearsBack()).toBe(true);
});

it('what is wrong is said as it is; a redirection is not followed', async () => {
  receiver.behave(503);
  expect(await attempt()).toEqual({ isTaken: false, detail: 'HTTP 503' });
  receiver.behave('redirect');
  expect(await attempt()).toEqual({ isTaken: false, detail: 'HTTP 302' });
  expect(receiver.received).toHaveLength(2);
  await receiver.close();
  // The first finds the line that was open closed, the next one nobody to open a line to.
  expect((await attempt()).isTaken).toBe(false);
  expect(await attempt()).toEqual({ isTaken: false, detail: 'ECONNREFUSED' });
  expect(await hearsBack()).toBe(false);
  expect(await shop.client.channel.webhooks()).toMatchObject([{ detail: 'ECONNREFUSED', toldAtMs: null }]);
  receiver = await startReceiver();
});

it('NO_WEBHOOK: nothing is tried without an address', async () => {
  expect((await failure(attempt('meokkebi'))).code).toBe('NO_WEBHOOK');
});
