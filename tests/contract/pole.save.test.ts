import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const save = (url: string, profileId = 'cd5220') =>
  shop.client.pole.save({ ...command(), pole: { url, profileId } });

it('is kept over a restart, and can be taken away', async () => {
  await save(' virtual: ');
  await shop.restart();
  expect(await shop.client.pole.state()).toMatchObject({
    pole: { url: 'virtual:', profileId: 'cd5220' },
    status: { state: 'ready' },
  });
  await shop.client.pole.save({ ...command(), pole: null });
  expect(await shop.client.pole.state()).toMatchObject({ pole: null });
});

it('an address that is none, and a model that nobody knows', async () => {
  const refused = await failure(save('usb:1'));
  expect(refused.code).toBe('DEVICE_URL_MALFORMED');
  expect(refused.data).toEqual({ reason: 'SCHEME' });
  expect((await failure(save('virtual:', 'star'))).code).toBe('PROFILE_NOT_FOUND');
});
