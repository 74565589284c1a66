import { afterEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.ts';
import { openTestShop, THURSDAY_AFTERNOON, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
afterEach(() => shop.close());

it('a fresh folder is no shop yet, and has the usual settings', async () => {
  shop = await openTestShop({ demo: false });
  expect(await shop.client.app.state()).toEqual({
    version: shop.counter.version,
    isSetUp: false,
    isDemo: false,
    role: 'owner',
    shop: null,
    settings: DEFAULT_SETTINGS,
    businessDate: '2026-05-14',
    nowMs: THURSDAY_AFTERNOON,
  });
});

it('a fresh counter speaks the language of its command line until somebody chooses', async () => {
  shop = await openTestShop({ demo: false, language: 'en' });
  expect((await shop.client.app.state()).settings.language).toBe('en');
  await shop.client.app.setUp({ ...command(), language: 'ko', start: { kind: 'demo' } });
  expect((await shop.client.app.state()).settings.language).toBe('ko');
});

it('the demo shop says that it is one, and each connection its own role', async () => {
  shop = await openTestShop();
  const state = await shop.as('cashier').app.state();
  expect(state).toMatchObject({ isSetUp: true, isDemo: true, role: 'cashier', shop: { name: '이음상회' } });
});

it('before the day starts it is still yesterday', async () => {
  shop = await openTestShop();
  shop.clock.set(Date.UTC(2026, 4, 14, 19, 59)); // 04:59 on 15 May in Korea.
  expect((await shop.client.app.state()).businessDate).toBe('2026-05-14');
  shop.clock.advance(60_000);
  expect((await shop.client.app.state()).businessDate).toBe('2026-05-15');
});
