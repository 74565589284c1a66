import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { complete, send } from '../support/orders.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('lists what is over, the newest first, with nobody in it', async () => {
  const { orderId } = send(shop);
  await complete(shop.client, orderId);
  shop.clock.advance(1_000);
  const other = send(shop, { externalId: 'S-2', displayNumber: 'A-2' });
  await shop.client.delivery.reject({ ...command(), orderId: other.orderId, reason: 'closed' });
  const ended = await shop.client.delivery.ended();
  expect(ended.map(({ displayNumber, state }) => [displayNumber, state])).toEqual([
    ['A-2', 'rejected'],
    ['A-1', 'completed'],
  ]);
  expect(ended[1]).toMatchObject({
    personState: 'masked',
    person: { phone: '0504-****-1187', jibun: '심곡동', road: '' },
  });
});
