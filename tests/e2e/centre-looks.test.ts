import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CounterClient } from '../../src/contract/contract.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import { centrePlaces, clippedTexts, leavePlace } from '../support/centre-places.ts';
import { pictureOfFailure } from '../support/counter-page.ts';
import { lineOf } from '../support/line-of.ts';
import { command } from '../support/till.ts';

/**
 * Goal: every screen and dialog of the centre can be read and named in each look, in both languages and on
 * the smallest screen, and no text is cut off. Method: the built program with a centre that lives, all its
 * places in turn, each with axe and a measure of its texts.
 */
const LOOKS = [
  { theme: 'light', language: 'ko', width: 1366 },
  { theme: 'dark', language: 'en', width: 1024 },
  { theme: 'contrast', language: 'ko', width: 1024 },
] as const;

let host: AppHost;
let desk: CounterClient;
beforeAll(async () => {
  host = await startHost({ demo: true, hasPast: true, host: 'browser' });
  desk = await lineOf(host.page);
});
afterAll(() => host.close());
afterEach(({ task }) => pictureOfFailure(task, host.page));

describe.each(LOOKS)('in $theme, $language, $width wide', ({ theme, language, width }) => {
  it('every place of the centre is whole, and axe finds no fault with it', async () => {
    const { page } = host;
    await desk.settings.save({ ...command(), settings: { theme, language } });
    await page.setViewportSize({ width, height: 768 });
    await page.reload();
    await page.getByRole('button', { name: language === 'ko' ? '센터로' : 'To the centre' }).click();
    const found: string[] = [];
    for (const { name, open } of centrePlaces(page, language)) {
      await open();
      const faults = [...(await faultsOf(page)), ...(await clippedTexts(page))];
      found.push(...faults.map(fault => `${name}: ${fault}`));
      await leavePlace(page);
    }
    expect(found).toEqual([]);
    expect(host.complaints).toEqual([]);
  }, 180_000);
});
