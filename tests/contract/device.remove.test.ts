import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { deviceOf, NOTHING_THERE, savePrinter, untilJob } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ scanners: ['virtual:'] });
});
afterEach(() => shop.close());

const remove = (deviceId: string) => shop.client.device.remove({ ...command(), deviceId });

it('the device is gone, and nothing waits for it for ever', async () => {
  const { id } = await savePrinter(shop.client, NOTHING_THERE);
  const { jobId } = await shop.client.device.testPrint({ ...command(), deviceId: id });
  await remove(id);
  await untilJob(shop.client, jobId, 'discarded');
  expect((await shop.client.device.jobs({ limit: 1 }))[0]?.detail).toBe('PRINTER_REMOVED');
  await shop.restart();
  const { devices } = await shop.client.device.status();
  expect(devices.map(device => device.id)).not.toContain(id);
});

it('a device that there is not, or of the command line', async () => {
  expect((await failure(remove(uuidV7()))).code).toBe('DEVICE_NOT_FOUND');
  const { id } = await deviceOf(shop.client, 'scanner');
  expect((await failure(remove(id))).code).toBe('DEVICE_FIXED');
});
