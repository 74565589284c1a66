import { afterEach, beforeEach, expect, it } from 'vitest';
import { openToScreens, pair, pairingCode } from '../support/screens.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('is empty, and has no address, as long as no screens are let in', async () => {
  const nowMs = shop.clock.nowMs;
  expect(await shop.as('manager').screen.list()).toEqual({
    screens: [],
    addresses: [],
    pairing: null,
    nowMs,
  });
});

it('says who was let in, and keeps what lets them in to itself', async () => {
  const { url } = await openToScreens(shop);
  const { body } = await pair(url, { code: await pairingCode(shop), role: 'status', name: '입구' });
  const list = await shop.as('manager').screen.list();
  expect(list).toMatchObject({
    screens: [{ name: '입구', role: 'status', lastSeenAtMs: null, isConnected: false }],
    pairing: null,
  });
  expect(JSON.stringify(list)).not.toContain(body.token);
});
