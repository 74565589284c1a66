import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('sends an order as a channel would, another one each time', async () => {
  const first = await shop.as('cashier').delivery.practise(command());
  expect(first).toMatchObject({
    state: 'waiting',
    channelId: 'baedal-seogu',
    displayNumber: '1',
    payable: 27_500,
    isRinging: true,
  });
  expect(await shop.client.delivery.practise(command())).toMatchObject({
    displayNumber: '2',
    payable: 11_500,
  });
});

it('NOT_PRACTICE: a shop of one’s own gets real orders only', async () => {
  await shop.close();
  shop = await openTestShop({ demo: false });
  expect((await failure(shop.client.delivery.practise(command()))).code).toBe('NOT_PRACTICE');
});
