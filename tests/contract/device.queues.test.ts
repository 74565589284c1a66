import { expect, it } from 'vitest';
import { interruptJob, NOTHING_THERE, savePrinter } from '../support/devices.ts';
import { accept, send } from '../support/orders.ts';
import { openTestShop } from '../support/shop.ts';

it('each printer for which something waits, with how much and since when', async () => {
  const shop = await openTestShop();
  const { id: printerId } = await savePrinter(shop.client, NOTHING_THERE);
  expect(await shop.client.device.queues()).toEqual([]);
  const oldestAtMs = shop.clock.nowMs;
  await accept(shop.client, send(shop).orderId);
  shop.clock.advance(5_000);
  await accept(shop.client, send(shop, { externalId: 'S-2' }).orderId);
  const queue = { printerId, name: '영수증', waiting: 4, held: 0, uncertain: 0, oldestAtMs };
  expect(await shop.client.device.queues()).toEqual([queue]);
  const jobs = (await shop.client.device.jobs({ limit: 10 })).toReversed();
  await interruptJob(shop, jobs[0]?.id ?? '');
  expect(await shop.client.device.queues()).toEqual([{ ...queue, waiting: 3, uncertain: 1 }]);
  await shop.close();
});
