import { createRouterClient } from '@orpc/server';
import { afterEach, expect, it, vi } from 'vitest';
import { router } from '../../main/handlers/router.ts';
import { deviceOf, interruptJob, NOTHING_THERE, savePrinter } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
afterEach(() => shop.close());

it('the devices on the screen are ready', async () => {
  shop = await openTestShop();
  const { devices, disk } = await shop.as('auditor').device.status();
  const common = { url: 'virtual:', state: 'ready', reason: null, queued: 0, uncertain: 0, isFixed: false };
  expect(devices).toMatchObject([
    { ...common, kind: 'printer', profileId: 'epson-80-48', paper: 'ok' },
    { ...common, kind: 'scanner', profileId: null, paper: null },
    { ...common, kind: 'callerId', profileId: null, paper: null },
  ]);
  expect(disk.freeBytes).toBeGreaterThan(0);
});

it('a device that is not plugged in is waited for, and its jobs are counted', async () => {
  shop = await openTestShop();
  const { id } = await savePrinter(shop.client, NOTHING_THERE);
  await vi.waitFor(async () =>
    expect(await deviceOf(shop.client, 'printer')).toMatchObject({ state: 'waiting', reason: 'NOT_FOUND' }),
  );
  const first = await shop.client.device.testPrint({ ...command(), deviceId: id });
  await shop.client.device.testPrint({ ...command(), deviceId: id });
  expect(await deviceOf(shop.client, 'printer')).toMatchObject({ queued: 2, uncertain: 0 });
  await interruptJob(shop, first.jobId);
  expect(await deviceOf(shop.client, 'printer')).toMatchObject({ queued: 1, uncertain: 1 });
});

it('devices of the command line come first, are fixed, and keep their ids', async () => {
  const url = `${NOTHING_THERE}-with-a-name-longer-than-fits-on-a-label`;
  shop = await openTestShop({ printers: ['virtual:'], scanners: [url] });
  const { devices } = await shop.client.device.status();
  expect(devices.map(device => [device.kind, device.url, device.isFixed])).toEqual([
    ['printer', 'virtual:', true],
    ['scanner', url, true],
    ['printer', 'virtual:', false],
    ['scanner', 'virtual:', false],
    ['callerId', 'virtual:', false],
  ]);
  await shop.restart();
  const again = await shop.client.device.status();
  expect(again.devices.map(device => device.id)).toEqual(devices.map(device => device.id));
});

it.each([
  [500 * 1024 * 1024, 'ok'],
  [499_000_000, 'low'],
  [50 * 1024 * 1024, 'low'],
  [49_000_000, 'full'],
])('a disk with %d bytes left is %s', async (freeBytes, state) => {
  shop = await openTestShop();
  const counter = { ...shop.counter, freeBytes: () => Promise.resolve(freeBytes) };
  const client = createRouterClient(router, { context: { role: 'owner', counter } });
  expect((await client.device.status()).disk).toEqual({ freeBytes, state });
});
