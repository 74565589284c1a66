import { afterEach, beforeEach, expect, it } from 'vitest';
import { deviceOf } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { seenAnswers } from '../support/wizard.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const remove = (profileId: string) => shop.client.printerProfile.remove({ ...command(), profileId });

it('one that a printer has stays until the printer has another', async () => {
  const { id, kind, name, url } = await deviceOf(shop.client, 'printer');
  const fitted = { ...command(), deviceId: id, name: '맞춘 것', answers: seenAnswers };
  const { profileId } = await shop.client.printerProfile.fit(fitted);
  expect((await failure(remove(profileId))).code).toBe('PROFILE_IN_USE');
  await shop.client.device.save({
    ...command(),
    device: { id, kind, name, url, profileId: 'generic-58-32' },
  });
  await remove(profileId);
  expect((await shop.client.printerProfile.list()).filter(({ isOwn }) => isOwn)).toEqual([]);
});

it('one that ships, or that there is not', async () => {
  expect((await failure(remove('epson-80-48'))).code).toBe('PROFILE_NOT_FOUND');
  expect((await failure(remove('own-nothing'))).code).toBe('PROFILE_NOT_FOUND');
});
