import { afterEach, beforeEach, expect, it } from 'vitest';
import { signatureOf, sendWebhook } from '../../main/intake/send-webhook.ts';
import { accept, complete, deliveryOrder, say, send } from '../support/orders.ts';
import { SECRET, startReceiver, type Receiver } from '../support/receiver.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { until } from '../support/until.ts';

/**
 * Goal: a channel hears of each state of its orders, in order, whatever happens on the way; and where it
 * cannot
 * hear, a person does. Method: the whole counter, and a real server that fails as a test wants.
 */
let shop: TestShop;
let receiver: Receiver;
const channelId = 'baedal-seogu';
beforeEach(async () => {
  shop = await openTestShop();
  receiver = await startReceiver();
  await shop.client.channel.saveWebhook({ ...command(), channelId, url: receiver.url, secret: SECRET });
});
afterEach(async () => {
  await shop.close();
  await receiver.close();
});

const results = async () => (await shop.client.channel.webhooks())[0]?.results ?? [];
const events = async (orderId: string) =>
  (await shop.client.delivery.get({ orderId })).events.map(({ kind, detail }) => `${kind} ${detail}`);
/** A state more than what was told before. */
const told = (count: number) => until(() => receiver.received.length >= count, `notice ${count}`);
const settled = (count: number) =>
  until(async () => (await results()).filter(({ state }) => state === 'told').length === count, 'told');

it('an order goes its way, and its channel hears of each step once, signed, without a person', async () => {
  const { orderId } = send(shop, { more: [{ path: 'nickname', json: '"너구리"' }] });
  await complete(shop.client, orderId);
  await settled(4);
  expect(receiver.events()).toEqual(['accepted', 'ready', 'delivering', 'completed']);
  const [first] = receiver.received;
  expect(JSON.parse(first?.body ?? '')).toEqual({
    id: `${orderId}-${(await events(orderId)).findIndex(text => text.startsWith('accepted')) + 1}`,
    event: 'accepted',
    orderNo: 'S-1',
    version: 1,
    state: 'accepted',
    at: '2026-05-14T05:08:00.000Z',
    cookMinutes: 20,
    readyBy: '2026-05-14T05:28:00.000Z',
  });
  const signature = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(first?.headers['ieum-signature']));
  expect(signature?.[2]).toBe(signatureOf(SECRET, Number(signature?.[1]), first?.body ?? ''));
  expect(new Set(receiver.received.map(({ headers }) => headers['ieum-notice-id'])).size).toBe(4);
  const said = Object.values(deliveryOrder(0).person ?? {}).filter(words => words !== '');
  expect(said.length).toBeGreaterThan(3);
  const sent = receiver.received.map(({ body }) => body).join('\n');
  for (const words of [...said, '너구리', '2605']) expect(sent).not.toContain(words);
  expect(await events(orderId)).toEqual(
    expect.arrayContaining(['told accepted', 'told ready', 'told delivering', 'told completed']),
  );
});

it('a program that fails is told again and later again, over a restart, nothing out of turn', async () => {
  receiver.behave(503);
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  await told(1);
  shop.clock.advance(1_000);
  await told(2);
  expect((await shop.client.delivery.board()).unheard).toEqual([]);
  shop.clock.advance(2_000);
  await told(3);
  await until(async () => (await shop.client.delivery.board()).unheard.length === 1, 'worry');
  expect(receiver.events()).toEqual(['accepted', 'accepted', 'accepted']);
  await shop.restart();
  receiver.behave(200);
  shop.clock.advance(4_000);
  await settled(2);
  expect(receiver.events().slice(3)).toEqual(['accepted', 'ready']);
  expect(new Set(receiver.received.map(({ headers }) => headers['ieum-notice-id'])).size).toBe(2);
  expect((await shop.client.delivery.board()).unheard).toEqual([]);
});

it('one that says nothing holds up neither the counter nor another channel', async () => {
  receiver.behave('silence');
  const other = await startReceiver();
  await shop.client.channel.saveWebhook({
    ...command(),
    channelId: 'meokkebi',
    url: other.url,
    secret: SECRET,
  });
  await accept(shop.client, send(shop).orderId);
  await accept(shop.client, say(shop, { order: {} }, 'meokkebi').orderId ?? '');
  await until(() => other.received.length === 1, 'the other channel');
  expect(other.events()).toEqual(['accepted']);
  const options = { nowMs: 0, signal: new AbortController().signal, answerMs: 100 };
  const notice = { id: 'n', event: 'test', at: '' } as const;
  expect(await sendWebhook({ url: receiver.url, secret: SECRET }, notice, options)).toEqual({
    isTaken: false,
    detail: 'TIMEOUT',
  });
  await other.close();
});

it('one that has not listened for six hours is told by a person, until it listens again', async () => {
  const hearsBack = async () =>
    (await shop.client.delivery.board()).channels.find(({ id }) => id === channelId)?.hearsBack;
  const first = send(shop).orderId;
  await accept(shop.client, first);
  await settled(1);
  expect(await hearsBack()).toBe(true);
  receiver.behave(500);
  const second = send(shop, { externalId: 'S-2', displayNumber: 'A-2' }).orderId;
  await shop.client.delivery.reject({ ...command(), orderId: second, reason: 'soldOut' });
  await told(2);
  shop.clock.advance(6 * 60 * 60 * 1000);
  const board = () => shop.client.delivery.board();
  await until(async () => (await board()).unheard.some(({ isGivenUp }) => isGivenUp), 'given up');
  expect((await board()).unheard).toMatchObject([{ displayNumber: 'A-2', event: 'rejected' }]);
  expect(await hearsBack()).toBe(false);
  expect(await events(second)).toContain('notTold rejected');
  receiver.behave(200);
  await shop.client.delivery.advance({ ...command(), orderId: first, act: 'markReady' });
  await until(async () => (await hearsBack()) === true, 'hearing back');
  expect(JSON.parse(receiver.received.at(-1)?.body ?? '')).toMatchObject({ event: 'ready' });
});

it('what the channel itself has taken back it is not told, and that the shop goes on it is', async () => {
  send(shop);
  say(shop, { cancel: { externalId: 'S-1', version: null } });
  const { orderId } = send(shop, { externalId: 'S-2' });
  await accept(shop.client, orderId);
  shop.clock.advance(120_000);
  say(shop, { cancel: { externalId: 'S-2', version: null } });
  await shop.client.channel.refuseCancel({ ...command(), orderId });
  await settled(2);
  expect(receiver.events()).toEqual(['accepted', 'cancelRefused']);
});
