import { expect, it } from 'vitest';
import { openTestShop } from '../support/shop.ts';

it('a new shop takes orders as they come', async () => {
  const shop = await openTestShop();
  expect(await shop.as('cashier').orderFlow.state()).toEqual({
    pauses: [],
    busy: null,
    tasks: [],
    absence: null,
    nowMs: shop.clock.nowMs,
  });
  await shop.close();
});
