import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { deviceOf, NOTHING_THERE, savePrinter } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { seenAnswers } from '../support/wizard.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('asks the printer on the screen, which answers in order', async () => {
  const { id: deviceId } = await deviceOf(shop.client, 'printer');
  expect(await shop.client.printerProfile.probe({ deviceId })).toEqual(seenAnswers.answers);
});

it('a printer without a line is not ready', async () => {
  const { id: deviceId } = await savePrinter(shop.client, NOTHING_THERE);
  expect((await failure(shop.client.printerProfile.probe({ deviceId }))).code).toBe('PRINTER_NOT_READY');
});

it('a device that there is not', async () => {
  const refused = await failure(shop.client.printerProfile.probe({ deviceId: uuidV7() }));
  expect(refused.code).toBe('DEVICE_NOT_FOUND');
});
