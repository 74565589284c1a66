import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setFlow } from '../support/order-flow.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { accept, send } from '../support/orders.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const reject = (orderId: string) =>
  shop.as('cashier').delivery.reject({ ...command(), orderId, reason: 'soldOut' });

it('an order is refused with its reason, and comes back no more', async () => {
  const { orderId } = send(shop);
  expect(await reject(orderId)).toMatchObject({ state: 'rejected', isRinging: false });
  expect((await shop.client.delivery.get({ orderId })).events.at(-1)).toMatchObject({
    kind: 'rejected',
    detail: 'soldOut',
  });
  expect(send(shop, { version: 2 }).outcome).toBe('ended');
  expect((await shop.client.delivery.board()).orders).toEqual([]);
});

it('ORDER_NOT_FOUND, ORDER_STATE: what is being cooked is cancelled, not refused', async () => {
  expect((await failure(reject(uuidV7()))).code).toBe('ORDER_NOT_FOUND');
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  expect(await failure(reject(orderId))).toEqual({ code: 'ORDER_STATE', data: { state: 'accepted' } });
});

it('MAY_NOT_REJECT: a channel that takes no refusal is not refused', async () => {
  await setFlow(shop, { noReject: ['baedal-seogu'] });
  const { orderId } = send(shop);
  expect((await failure(reject(orderId))).code).toBe('MAY_NOT_REJECT');
  const { channels } = await shop.client.delivery.board();
  expect(channels.filter(({ mayReject }) => !mayReject).map(({ id }) => id)).toEqual(['baedal-seogu']);
});
