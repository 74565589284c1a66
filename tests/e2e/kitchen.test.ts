import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { kitchen } from '../../renderer/text/ko/kitchen.ts';
import { screens } from '../../renderer/text/ko/screens.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { status } from '../../renderer/text/ko/status.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { launchChromium } from '../support/chromium.ts';
import * as counter from '../support/counter-page.ts';
import { eventually } from '../support/counter-page.ts';
import { freePort } from '../support/free-port.ts';

/**
 * Goal: a tablet in the kitchen and a screen for customers, paired with a code, show what the counter does,
 * and the counter what the kitchen does; also after its plug was pulled. Method: the built program, its page,
 * and two more pages over its server for the network.
 */
const TABLET = { width: 1_280, height: 800 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let host: AppHost;
let port: number;
let browser: Awaited<ReturnType<typeof launchChromium>>;
let cook: Page;
let customers: Page;
beforeAll(async () => {
  [host, browser, port] = await Promise.all([startHost({ demo: true }), launchChromium(), freePort()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
afterEach(({ task }) => counter.pictureOfFailure(task, cook ?? host.page));

const counterPage = () => host.page;
const press = (on: Page, name: string) => on.getByRole('button', { name }).first().click();
const lane = (name: keyof typeof delivery.lane) =>
  counterPage().getByRole('region', { name: delivery.lane[name] }).getByRole('listitem');
const cards = () => cook.locator('li[data-stage]');

async function pairTablet(role: 'kitchen' | 'status'): Promise<Page> {
  await press(counterPage(), screens.lan.open);
  const shown = counterPage().locator('output', { hasText: /^\d{6}$/ });
  const code = await shown.innerText();
  const page = await (
    await browser.newContext({ viewport: TABLET, hasTouch: true, locale: 'ko-KR' })
  ).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('textbox', { name: screens.pair.code }).fill(code);
  await page.getByRole('radio', { name: screens.role[role] }).click();
  await press(page, screens.pair.connect);
  await shown.waitFor({ state: 'hidden' }); // It is used up.
  return page;
}

async function openSettings(): Promise<void> {
  await counter.openScreen(counterPage(), 'settings');
  await counterPage().getByRole('radio', { name: settings.tab.delivery }).click();
}

async function takeOrder(): Promise<void> {
  await counter.fromBoardMenu(counterPage(), delivery.practise);
  await press(counterPage(), delivery.order.accept);
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => {
    // The script above has put axe there.
    const { axe } = globalThis as unknown as { axe: { run(context: Document): Promise<AxeResults> } };
    return axe.run(document);
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
}

describe('screens beside the counter', () => {
  it('are let in with a code that the counter shows', async () => {
    await openSettings();
    await counterPage().getByText(screens.showsDelivery).click();
    await counterPage().getByText(screens.lan.takes).click();
    const field = counterPage().getByRole('textbox', { name: screens.lan.port });
    await field.fill(String(port));
    await field.press('Enter');
    await eventually(() =>
      fetch(`http://127.0.0.1:${port}/`).then(
        ({ ok }) => ok,
        () => false,
      ),
    ).toBe(true);
    cook = await pairTablet('kitchen');
    await cook.getByText(kitchen.none).waitFor();
    customers = await pairTablet('status');
    await customers.getByRole('region', { name: status.ready }).waitFor();
  });

  it('an order that is taken is in the kitchen, is begun and ready, and the board moves', async () => {
    await counter.openScreen(counterPage(), 'delivery');
    await takeOrder();
    await eventually(() => cards().count()).toBe(1);
    await customers.getByRole('region', { name: status.preparing }).getByRole('listitem').waitFor();
    await press(cook, kitchen.start);
    await cook.locator('li[data-stage=cooking]').waitFor();
    await cook.waitForTimeout(700); // A second tap at once would be the first that bounced.
    const dishes = cards().locator('button[aria-pressed]');
    await dishes.first().click();
    await eventually(() => dishes.first().getAttribute('aria-pressed')).toBe('true');
    await cook.waitForTimeout(700);
    await press(cook, kitchen.ready);
    await eventually(() => cards().count()).toBe(0);
    await eventually(() => lane('ready').count()).toBe(1);
    await customers.getByRole('region', { name: status.ready }).getByRole('listitem').waitFor();
  });

  it('what was called ready too early is taken back', async () => {
    await press(cook, kitchen.undo);
    await eventually(() => cards().count()).toBe(1);
    await eventually(() => lane('accepted').count()).toBe(1);
    await cook.keyboard.press('1'); // As a bump bar does.
    await eventually(() => cards().count()).toBe(0);
    await press(cook, '되부르기 (1)');
    const last = cook.getByRole('region', { name: kitchen.recallTitle }).getByRole('button');
    await last.click();
    await eventually(() => cards().count()).toBe(1);
    await eventually(() => lane('ready').count()).toBe(0);
  });

  it.each(['light', 'dark', 'contrast'])('can be used with weak eyes, in the look %s', async look => {
    for (const page of [cook, customers]) {
      await page.evaluate(theme => (document.documentElement.dataset['theme'] = theme), look);
      expect(await faults(page)).toEqual([]);
    }
  });

  it('no button in the kitchen is too small for wet hands', async () => {
    const small = await cook
      .getByRole('button')
      .evaluateAll(buttons =>
        buttons.map(button => button.getBoundingClientRect().height).filter(height => height < 72),
      );
    expect(small).toEqual([]);
  });

  it('say that the counter is gone, and come back with what they showed', async () => {
    await host.kill();
    await cook.getByText(kitchen.lost).waitFor();
    await host.startAgain();
    await cook.getByText(kitchen.lost).waitFor({ state: 'hidden' });
    expect(await cards().count()).toBe(1);
    await press(cook, kitchen.ready);
    await eventually(() => cards().count()).toBe(0);
    await customers.getByRole('region', { name: status.ready }).getByRole('listitem').waitFor();
  });

  it('one that is shut out asks for a code again', async () => {
    await openSettings();
    const row = counterPage().getByRole('row', { name: new RegExp(screens.role.kitchen) });
    await row.getByRole('button', { name: screens.lan.revoke }).click();
    await cook.getByRole('textbox', { name: screens.pair.code }).waitFor();
    await customers.getByRole('region', { name: status.ready }).waitFor();
    expect(host.complaints).toEqual([]);
  });
});
