import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setFlow } from '../support/order-flow.ts';
import { accept, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('refuses those that still wait, each with its task; what somebody has taken stays', async () => {
  const ids = ['1', '2', '3'].map(externalId => send(shop, { externalId, orderedAtMs: 0 }).orderId);
  await accept(shop.client, ids[0] ?? '');
  const answer = await shop
    .as('cashier')
    .orderFlow.rejectAll({ ...command(), orderIds: [...ids, ...ids, uuidV7()], reason: 'tooMany' });
  expect(answer).toEqual({ rejected: 2, left: 2 });
  const states = await Promise.all(
    ids.map(async orderId => (await shop.client.delivery.get({ orderId })).state),
  );
  expect(states).toEqual(['accepted', 'rejected', 'rejected']);
  const { tasks } = await shop.client.orderFlow.state();
  expect(tasks.map(({ what, orderId }) => [what, orderId])).toEqual(ids.slice(1).map(id => ['reject', id]));
});

it('leaves those of channels that take no refusal', async () => {
  await setFlow(shop, { noReject: ['ddangyo'] });
  const orderIds = [send(shop).orderId, send(shop, {}, 'ddangyo').orderId];
  const answer = await shop.client.orderFlow.rejectAll({ ...command(), orderIds, reason: 'closed' });
  expect(answer).toEqual({ rejected: 1, left: 1 });
});
