import { afterEach, beforeEach, expect, it } from 'vitest';
import { accept, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const numbers = async () => {
  const { preparing, ready } = await shop.as('status').status.board();
  return [preparing, ready.map(({ number }) => number)];
};

it('customers see the number of their order: cooked, ready, and handed over some minutes ago', async () => {
  const { orderId } = send(shop, { kind: 'takeout', displayNumber: '23' });
  expect(await numbers()).toEqual([[], []]);
  await accept(shop.client, orderId);
  expect(await numbers()).toEqual([['23'], []]);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  expect(await numbers()).toEqual([[], ['23']]);
  await openShift(shop.client);
  await shop.client.delivery.complete({ ...command(), orderId, payment: null, printReceipt: false });
  expect(await numbers()).toEqual([[], ['23']]);
  shop.clock.advance(3 * 60_000);
  expect(await numbers()).toEqual([[], []]);
});

it('nothing of a person and no money goes to that screen', async () => {
  const { screens } = (await shop.client.app.state()).settings;
  await shop.client.settings.save({
    ...command(),
    settings: { screens: { ...screens, showsDeliveryNumbers: true } },
  });
  const { orderId } = send(shop, { displayNumber: 'A-9' });
  await accept(shop.client, orderId);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  expect(await shop.as('status').status.board()).toEqual({
    preparing: [],
    ready: [{ number: 'A-9', readyAtMs: shop.clock.nowMs, goesAtMs: null }],
    speaksReady: false,
    look: { language: 'ko', theme: 'auto', sound: 'normal' },
    nowMs: shop.clock.nowMs,
  });
});
