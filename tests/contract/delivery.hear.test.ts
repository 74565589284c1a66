import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { send } from '../support/orders.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('silences all that ring, once, and the next order rings again', async () => {
  const { orderId } = send(shop);
  await shop.as('cashier').delivery.hear(command());
  await shop.client.delivery.hear(command());
  send(shop, { externalId: 'S-2' });
  expect((await shop.client.delivery.board()).orders.map(({ isRinging }) => isRinging)).toEqual([
    false,
    true,
  ]);
  const { events } = await shop.client.delivery.get({ orderId });
  expect(events.filter(({ kind }) => kind === 'heard')).toHaveLength(1);
});

it('a changed order rings again', async () => {
  send(shop);
  await shop.client.delivery.hear(command());
  send(shop, { version: 2 });
  expect((await shop.client.delivery.board()).orders[0]).toMatchObject({ isRinging: true });
});
