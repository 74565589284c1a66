import { expect, it } from 'vitest';
import { endPaces } from '../../main/handlers/order-watch.ts';
import { openTestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

it('adds minutes for a while, then ends by itself; or stays until a person ends it', async () => {
  const shop = await openTestShop();
  const set = (minutes: 10 | 20, forMinutes: 30 | null) =>
    shop.as('cashier').orderFlow.setBusy({ ...command(), minutes, forMinutes });
  const untilMs = shop.clock.nowMs + 30 * 60_000;
  expect((await set(20, 30)).busy).toEqual({ minutes: 20, untilMs });
  shop.clock.set(untilMs);
  expect((await shop.client.orderFlow.state()).busy).toBeNull();
  endPaces(shop.counter);
  expect(shop.counter.reads.orderFlow.busy()).toBeUndefined();
  await set(10, null);
  shop.clock.advance(24 * 3_600_000);
  endPaces(shop.counter);
  expect((await shop.client.orderFlow.state()).busy).toEqual({ minutes: 10, untilMs: null });
  await shop.close();
});
