import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { deviceOf, untilJob } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { seenAnswers } from '../support/wizard.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const fit = (deviceId: string) =>
  shop.client.printerProfile.fit({ ...command(), deviceId, name: '계산대 42칸', answers: seenAnswers });

it('writes the answers down and prints with them from then on', async () => {
  const { id: deviceId } = await deviceOf(shop.client, 'printer');
  const { profileId } = await fit(deviceId);
  expect((await deviceOf(shop.client, 'printer')).profileId).toBe(profileId);
  const { jobId } = await shop.client.device.testPrint({ ...command(), deviceId });
  await untilJob(shop.client, jobId, 'confirmed');
  const [printed] = await shop.client.device.papers();
  expect(printed?.paper.columns).toBe(42);
  // Rare syllables as a picture, EAN as digits, and nothing is cut.
  const kinds = printed?.paper.rows.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['raster', 'barcode', 'qr']));
  expect(kinds).not.toContain('cut');
  await shop.restart();
  expect((await deviceOf(shop.client, 'printer')).profileId).toBe(profileId);
});

it('the old profile can be had again', async () => {
  const { id, kind, name, url, profileId } = await deviceOf(shop.client, 'printer');
  const fitted = await fit(id);
  await shop.client.device.save({ ...command(), device: { id, kind, name, url, profileId } });
  await shop.client.printerProfile.remove({ ...command(), profileId: fitted.profileId });
  expect((await deviceOf(shop.client, 'printer')).profileId).toBe(profileId);
});

it('a device that there is not', async () => {
  expect((await failure(fit(uuidV7()))).code).toBe('DEVICE_NOT_FOUND');
});

it('a printer of the command line keeps what it was given', async () => {
  await shop.close();
  shop = await openTestShop({ printers: ['virtual:'] });
  const { id } = await deviceOf(shop.client, 'printer');
  expect((await failure(fit(id))).code).toBe('DEVICE_FIXED');
});
