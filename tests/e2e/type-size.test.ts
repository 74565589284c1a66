import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ScreenName } from '../../renderer/app/route.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import { centrePlaces, clippedTexts, leavePlace } from '../support/centre-places.ts';
import { cartLines, openScreen, pictureOfFailure } from '../support/counter-page.ts';

/**
 * Goal: whoever needs larger letters has them everywhere at once, and no text is cut off by it.
 * Method: the built program with the demo of shop and centre; the biggest step is chosen on the screen, then
 * the shop's screens and all places of the centre are measured at 1366×768.
 */
const SHOP: readonly ScreenName[] = ['checkout', 'delivery', 'products', 'receipts', 'shift', 'settings'];

let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true, hasPast: true, host: 'browser' });
  await host.page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(() => host.close());
afterEach(({ task }) => pictureOfFailure(task, host.page));

const letters = () => host.page.evaluate(() => getComputedStyle(document.body).fontSize);

it('the step that is chosen is there at once, and again after the page was loaded anew', async () => {
  const { page } = host;
  await openScreen(page, 'settings');
  expect(await letters()).toBe('16px');
  await page.getByRole('button', { name: new RegExp(settings.look.typeSize) }).click();
  await page.getByRole('option', { name: settings.look.type.huge, exact: true }).click();
  await expect.poll(letters).toBe('20px');
  expect(await faultsOf(page)).toEqual([]);
  await page.reload();
  await openScreen(page, 'settings');
  expect(await letters()).toBe('20px');
});

it('no text of the shop is cut off, with goods in the cart as well', async () => {
  const { page } = host;
  await openScreen(page, 'checkout');
  await page.getByRole('button', { name: /^참치김밥/ }).click();
  await expect.poll(() => cartLines(page)).toHaveLength(1);
  const found: string[] = [];
  for (const screen of SHOP) {
    await openScreen(page, screen);
    found.push(...(await clippedTexts(page)).map(fault => `${screen}: ${fault}`));
  }
  expect(found).toEqual([]);
});

it('nor any of the centre', async () => {
  const { page } = host;
  await page.getByRole('button', { name: '센터로' }).click();
  const found: string[] = [];
  for (const { name, open } of centrePlaces(page, 'ko')) {
    await open();
    found.push(...(await clippedTexts(page)).map(fault => `${name}: ${fault}`));
    await leavePlace(page);
  }
  expect(found).toEqual([]);
  expect(host.complaints).toEqual([]);
}, 180_000);
