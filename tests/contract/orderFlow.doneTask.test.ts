import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const done = (taskId: string) => shop.as('cashier').orderFlow.doneTask({ ...command(), taskId });

it('a cancelled order stays to be done at its channel until a person has; that is written down', async () => {
  const { orderId } = send(shop);
  await accept(shop.client, orderId);
  await shop.client.delivery.cancel({ ...command(), orderId, reason: '손님이 취소', loss: null });
  await shop.restart();
  const { tasks } = await shop.client.orderFlow.state();
  expect(tasks).toMatchObject([{ what: 'cancel', orderId, displayNumber: 'A-1', channelId: 'baedal-seogu' }]);
  expect((await done(tasks[0]?.id ?? '')).tasks).toEqual([]);
  expect((await shop.client.delivery.get({ orderId })).events.at(-1)).toMatchObject({
    kind: 'told',
    detail: 'cashier',
  });
});

it('what nobody else has to hear of is no task', async () => {
  const { orderId } = send(shop, {}, 'phone');
  await shop.client.delivery.reject({ ...command(), orderId, reason: 'closed' });
  expect((await shop.client.orderFlow.state()).tasks).toEqual([]);
});

it('TASK_NOT_FOUND', async () => {
  expect((await failure(done(uuidV7()))).code).toBe('TASK_NOT_FOUND');
});
