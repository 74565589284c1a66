import { afterEach, beforeEach, expect, it } from 'vitest';
import { profileOf } from '../../main/handlers/printer-profiles.ts';
import { readPrinterProfile } from '../../src/escpos/profile.ts';
import { deviceOf } from '../support/devices.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { seenAnswers } from '../support/wizard.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('profiles that ship come first, each as the file that it is', async () => {
  const { id: deviceId } = await deviceOf(shop.client, 'printer');
  const { profileId } = await shop.client.printerProfile.fit({
    ...command(),
    deviceId,
    name: '계산대 42칸',
    answers: seenAnswers,
  });
  const rows = await shop.client.printerProfile.list();
  expect(rows[0]).toMatchObject({ id: 'epson-80-48', columns: 48, isOwn: false });
  expect(rows.at(-1)).toMatchObject({ id: profileId, name: '계산대 42칸', columns: 42, isOwn: true });
  for (const { file, id, name } of rows) expect(readPrinterProfile(file)).toMatchObject({ id, name });
});

it('a profile of another version is not offered, and its printer prints as the usual one', async () => {
  const { counter, client } = shop;
  counter.transaction(({ writes }) =>
    writes.printerProfiles.save({ id: 'own-old', profileJson: '{"id":"own-old"}' }, 1),
  );
  expect((await client.printerProfile.list()).map(({ id }) => id)).not.toContain('own-old');
  expect(profileOf(counter.reads, { profileId: 'own-old' }).id).toBe('epson-80-48');
});
