import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANNEL } from '../support/order-flow.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const resume = (channelIds: string[] | null) =>
  shop.as('cashier').orderFlow.resume({ ...command(), channelIds });

it('a pause that its channel never heard of leaves nothing to do; one that it heard of does', async () => {
  const { tasks } = await shop.client.orderFlow.pause({ ...command(), channelIds: null, length: '30' });
  const told = tasks.find(({ channelId }) => channelId === CHANNEL);
  await shop.client.orderFlow.doneTask({ ...command(), taskId: told?.id ?? '' });
  const one = await resume([CHANNEL]);
  expect(one.pauses).toHaveLength(3);
  expect(one.tasks.find(({ channelId }) => channelId === CHANNEL)).toMatchObject({ what: 'resume' });
  const all = await resume(null);
  expect(all.pauses).toEqual([]);
  expect(all.tasks.map(({ what }) => what)).toEqual(['resume']);
});

it('CHANNEL_UNKNOWN', async () => {
  expect((await failure(resume(['counter']))).code).toBe('CHANNEL_UNKNOWN');
});
