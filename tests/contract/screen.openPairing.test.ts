import { afterEach, beforeEach, expect, it } from 'vitest';
import { openToScreens, pairingCode } from '../support/screens.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows a code of six digits for five minutes; a new one takes the place of an older', async () => {
  await openToScreens(shop);
  const first = await pairingCode(shop);
  expect(first).toMatch(/^\d{6}$/u);
  const { pairing } = await shop.client.screen.list();
  expect(pairing?.untilMs).toBe(shop.clock.nowMs + 5 * 60_000);
  await pairingCode(shop);
  shop.clock.advance(5 * 60_000);
  expect((await shop.client.screen.list()).pairing).toBeNull();
});

it('SCREENS_OFF: nobody could come', async () => {
  expect((await failure(shop.as('manager').screen.openPairing(command()))).code).toBe('SCREENS_OFF');
});
