/**
 * Goal: an order that the shop's rules take is taken once, with its papers, in the transaction in which it
 * comes in; one that they leave rings. The rules themselves have their table in tests/unit/delivery.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NOTHING_THERE } from '../support/devices.ts';
import { RULE, setFlow, takeByItself } from '../support/order-flow.ts';
import { accept, item, orderPapers, send } from '../support/orders.ts';
import { withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const get = (orderId: string) => shop.client.delivery.get({ orderId });

it('is taken with the minutes of its rule, gets its papers once, and is announced until seen', async () => {
  await takeByItself(shop);
  const { orderId, state } = send(shop);
  expect(state).toBe('accepted');
  expect(send(shop)).toMatchObject({ outcome: 'same', state: 'accepted' });
  expect(await orderPapers(shop)).toHaveLength(2);
  const order = await get(orderId);
  expect(order).toMatchObject({ cookMinutes: 20, isAuto: true, isNews: true, isRinging: false });
  expect(order.events).toContainEqual(expect.objectContaining({ kind: 'accepted', detail: 'auto 20' }));
  expect((await failure(accept(shop.client, orderId))).code).toBe('ORDER_STATE');
  await shop.client.delivery.hear({ ...command(), screen: 'checkout' });
  const seen = await get(orderId);
  expect(seen).toMatchObject({ isNews: false, isAuto: true });
  expect(seen.events.at(-1)).toMatchObject({ kind: 'heard', detail: 'owner checkout' });
});

it('a change of it rings like any other', async () => {
  await takeByItself(shop);
  const { orderId } = send(shop);
  send(shop, { version: 2, items: [item('순대', 1)] });
  expect(await get(orderId)).toMatchObject({ isRinging: true, isNews: false, isAuto: true });
  expect(await orderPapers(shop)).toHaveLength(3);
});

it('busy mode makes its time longer', async () => {
  await takeByItself(shop);
  await shop.client.orderFlow.setBusy({ ...command(), minutes: 30, forMinutes: null });
  expect(await get(send(shop).orderId)).toMatchObject({ cookMinutes: 50 });
});

it('a channel without a rule, a request, and a pause wait for a person', async () => {
  await setFlow(shop, { autoAccept: [RULE] });
  expect(send(shop, { externalId: 'other', shopRequest: '' }, 'ddangyo').state).toBe('waiting');
  expect(send(shop, { externalId: 'wish' }).state).toBe('waiting');
  await shop.client.orderFlow.pause({ ...command(), channelIds: null, length: '15' });
  const { orderId } = send(shop, { externalId: 'paused', shopRequest: '' });
  expect(await get(orderId)).toMatchObject({ state: 'waiting', isRinging: true, cameInPause: true });
});

it('only as many at once as the kitchen can cook', async () => {
  await takeByItself(shop, { openOrders: 2 });
  const states = ['1', '2', '3'].map(externalId => send(shop, { externalId }).state);
  expect(states).toEqual(['accepted', 'accepted', 'waiting']);
});

it('waits while the printer of the kitchen is out of order, unless it has something else', async () => {
  await shop.close();
  shop = await openTestShop({ printers: [NOTHING_THERE] });
  const faults = () => shop.counter.devices.status().filter(({ reason }) => reason !== null);
  await expect.poll(faults).toHaveLength(1);
  await takeByItself(shop);
  expect(send(shop, { externalId: 'deaf' }).state).toBe('waiting');
  await setFlow(shop, { autoAccept: [RULE], asksForRequests: false, asksWhenKitchenDeaf: false });
  expect(send(shop, { externalId: 'screen' }).state).toBe('accepted');
});

it('takes nothing while there is no printer at all', async () => {
  await takeByItself(shop);
  await withoutPrinter(shop);
  expect(send(shop).state).toBe('waiting');
});
