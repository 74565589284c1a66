import { afterEach, beforeEach, expect, it } from 'vitest';
import { endPaces } from '../../main/handlers/order-watch.ts';
import { CHANNEL } from '../support/order-flow.ts';
import { send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const pause = (channelIds: string[] | null, length: '15' | '60' | 'opening' = '15') =>
  shop.as('cashier').orderFlow.pause({ ...command(), channelIds, length });
const whats = (flow: Awaited<ReturnType<typeof pause>>) =>
  flow.tasks.map(task => `${task.channelId} ${task.what}`);

it('one channel is paused with its end, and its own program has to be told by a person', async () => {
  const flow = await pause([CHANNEL]);
  const untilMs = shop.clock.nowMs + 15 * 60_000;
  expect(flow.pauses).toEqual([{ channelId: CHANNEL, sinceMs: shop.clock.nowMs, untilMs }]);
  expect(whats(flow)).toEqual([`${CHANNEL} pause`]);
  const { orderId } = send(shop);
  expect(await shop.client.delivery.get({ orderId })).toMatchObject({ cameInPause: true, isRinging: true });
  const other = send(shop, {}, 'ddangyo');
  expect(await shop.client.delivery.get(other)).toMatchObject({ cameInPause: false });
});

it('it ends by itself, and its channel has to be opened again by a person', async () => {
  const [task] = (await pause([CHANNEL])).tasks;
  await shop.client.orderFlow.doneTask({ ...command(), taskId: task?.id ?? '' });
  shop.clock.advance(15 * 60_000 - 1);
  endPaces(shop.counter);
  expect((await shop.client.orderFlow.state()).pauses).toHaveLength(1);
  shop.clock.advance(1);
  endPaces(shop.counter);
  const flow = await shop.client.orderFlow.state();
  expect(flow.pauses).toEqual([]);
  expect(whats(flow)).toEqual([`${CHANNEL} resume`]);
  await shop.restart();
  expect(whats(await shop.client.orderFlow.state())).toEqual([`${CHANNEL} resume`]);
});

it('all are paused until the shop opens tomorrow; a longer pause asks for nothing twice', async () => {
  const first = await pause(null);
  expect(first.pauses).toHaveLength(4);
  const longer = await pause(null, 'opening');
  expect(longer.tasks).toEqual(first.tasks);
  expect(new Set(longer.pauses.map(({ untilMs }) => untilMs))).toEqual(new Set([Date.UTC(2026, 4, 14, 20)]));
});

it('CHANNEL_UNKNOWN: what people take down themselves does not come in', async () => {
  expect((await failure(pause(['phone']))).code).toBe('CHANNEL_UNKNOWN');
  expect((await failure(pause(['nowhere']))).code).toBe('CHANNEL_UNKNOWN');
});
