import { afterEach, beforeEach, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { openToScreens, pair, pairingCode } from '../support/screens.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shuts a screen out', async () => {
  const { url } = await openToScreens(shop);
  const { body } = await pair(url, { code: await pairingCode(shop) });
  const headers = { authorization: `Bearer ${body.token}` };
  expect((await fetch(`${url}/paired`, { headers })).status).toBe(200);
  const [screen] = (await shop.client.screen.list()).screens;
  await shop.as('manager').screen.revoke({ ...command(), screenId: screen?.id ?? '' });
  expect((await shop.client.screen.list()).screens).toEqual([]);
  expect((await fetch(`${url}/paired`, { headers })).status).toBe(401);
});

it('SCREEN_NOT_FOUND: it was shut out before', async () => {
  const revoked = shop.client.screen.revoke({ ...command(), screenId: uuidV7() });
  expect((await failure(revoked)).code).toBe('SCREEN_NOT_FOUND');
});
