import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CounterClient } from '../../src/contract/contract.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsInEveryLook } from '../support/axe.ts';
import { centrePlaces, clippedTexts, leavePlace } from '../support/centre-places.ts';
import { pictureOfFailure } from '../support/counter-page.ts';
import { lineOf } from '../support/line-of.ts';
import { command } from '../support/till.ts';

/**
 * Goal: every screen and dialog of the centre can be read and named in each look, in both languages and on
 * the smallest screen, and no text is cut off. Method: the built program with a centre that lives, all its
 * places in turn, each with axe in every look and a measure of its texts; the look with the biggest letters
 * on the narrowest screen as well.
 */
const WALKS = [
  { language: 'ko', look: 'light', width: 1366 },
  { language: 'en', look: 'dark', width: 1024 },
] as const;

let host: AppHost;
let desk: CounterClient;
beforeAll(async () => {
  host = await startHost({ demo: true, hasPast: true, host: 'browser' });
  desk = await lineOf(host.page);
});
afterAll(() => host.close());
afterEach(({ task }) => pictureOfFailure(task, host.page));

/** As a person has it who needs big letters on a small screen. */
async function clippedAtWorst(): Promise<readonly string[]> {
  const { page } = host;
  const root = page.locator('html');
  const worn = await root.getAttribute('data-theme');
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1024, height: 768 });
  await root.evaluate(html => html.setAttribute('data-theme', 'contrast'));
  const found = await clippedTexts(page);
  if (worn !== null) await root.evaluate((html, look) => html.setAttribute('data-theme', look), worn);
  if (size !== null) await page.setViewportSize(size);
  return found;
}

describe.each(WALKS)('in $language, $look, $width wide', ({ look, language, width }) => {
  it('every place of the centre is whole, and axe finds no fault with it', async () => {
    const { page } = host;
    await desk.settings.save({ ...command(), settings: { theme: look, language } });
    await page.setViewportSize({ width, height: 768 });
    await page.reload();
    await page.getByRole('button', { name: language === 'ko' ? '센터로' : 'To the centre' }).click();
    const found: string[] = [];
    for (const { name, open } of centrePlaces(page, language)) {
      await open();
      const faults = [
        ...(await faultsInEveryLook(page)),
        ...(await clippedTexts(page)),
        ...(await clippedAtWorst()),
      ];
      found.push(...faults.map(fault => `${name}: ${fault}`));
      await leavePlace(page);
    }
    expect(found).toEqual([]);
    expect(host.complaints).toEqual([]);
  }, 180_000);
});
