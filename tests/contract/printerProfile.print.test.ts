import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { decodePaper } from '../../src/escpos/decoder.ts';
import { deviceOf, untilJob } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { seenAnswers } from '../support/wizard.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('prints the paper of a question through the queue, once for each command', async () => {
  const { id: deviceId } = await deviceOf(shop.client, 'printer');
  const input = { ...command(), deviceId, step: 'drawer' as const, answers: seenAnswers };
  const { jobId } = await shop.client.printerProfile.print(input);
  await untilJob(shop.client, jobId, 'confirmed');
  expect(await shop.client.printerProfile.print(input)).toEqual({ jobId });
  const jobs = await shop.client.device.jobs({ limit: 10 });
  expect(jobs.map(({ id, kind }) => [id, kind])).toEqual([[jobId, 'test']]);
  const [printed] = shop.counter.devices.papers();
  expect(decodePaper(printed?.bytes ?? new Uint8Array()).rows).toEqual([
    { kind: 'drawer', pin: 5, onMs: 120, offMs: 500 },
  ]);
});

it('the profile of the printer stays as it was', async () => {
  const before = await deviceOf(shop.client, 'printer');
  const asked = { deviceId: before.id, step: 'ruler' as const, answers: seenAnswers };
  await shop.client.printerProfile.print({ ...command(), ...asked });
  expect((await deviceOf(shop.client, 'printer')).profileId).toBe(before.profileId);
});

it('a device that there is not', async () => {
  const asked = { deviceId: uuidV7(), step: 'line' as const, answers: seenAnswers };
  const refused = await failure(shop.client.printerProfile.print({ ...command(), ...asked }));
  expect(refused.code).toBe('DEVICE_NOT_FOUND');
});
