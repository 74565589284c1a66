import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { required } from '../../src/base/assert.ts';
import { deviceOf, untilJob } from '../support/devices.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const testPrint = (deviceId: string) => shop.client.device.testPrint({ ...command(), deviceId });

it('the page fills the width of its own printer', async () => {
  const device = {
    id: null,
    kind: 'printer' as const,
    name: '좁은 프린터',
    url: 'virtual:',
    profileId: 'generic-58-32',
  };
  const { id } = await shop.client.device.save({ ...command(), device });
  const { jobId } = await testPrint(id);
  await untilJob(shop.client, jobId, 'confirmed');
  const papers = await shop.client.device.papers();
  const { paper, atMs } = required(
    papers.find(one => one.jobId === jobId),
    'paper',
  );
  expect(paper.columns).toBe(32);
  expect(atMs).toBe(shop.clock.nowMs);
  const lines = textOf(paper).split('\n');
  expect(lines).toContain('12345678901234567890123456789012');
  expect(lines).toContain('좁은 프린터');
});

it('a retry prints once', async () => {
  const { id: deviceId } = await deviceOf(shop.client, 'printer');
  const input = { ...command(), deviceId };
  const first = await shop.client.device.testPrint(input);
  expect(await shop.client.device.testPrint(input)).toEqual(first);
  expect(await shop.client.device.jobs({ limit: 10 })).toHaveLength(1);
});

it('a device that there is not, or that prints nothing', async () => {
  expect((await failure(testPrint(uuidV7()))).code).toBe('DEVICE_NOT_FOUND');
  const { id } = await deviceOf(shop.client, 'scanner');
  expect((await failure(testPrint(id))).code).toBe('DEVICE_NOT_FOUND');
});
