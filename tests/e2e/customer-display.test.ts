import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customer } from '../../renderer/text/ko/customer.ts';
import { devices } from '../../renderer/text/ko/devices.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { pole as texts } from '../../renderer/text/ko/pole.ts';
import { screens } from '../../renderer/text/ko/screens.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { decodePole } from '../../src/escpos/pole-commands.ts';
import { readPoleProfile } from '../../src/escpos/pole-profile.ts';
import model from '../../resources/poles/epson-dm-d.json' with { type: 'json' };
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually } from '../support/counter-page.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';

/**
 * Goal: the customer sees their goods, what they come to and their change on a screen of their own, while the
 * cashier works on the other. Method: the built program with both pages open and a scanner on a line.
 */
const KIMBAP = { code: '8801000241033', name: '참치김밥', amount: '4,500' };

/** A picture of one dot. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let host: AppHost;
let scanner: PtyLine;
let customers: Page;
let pole: PtyLine;

beforeAll(async () => {
  scanner = openPtyLine();
  host = await startHost({ demo: true, scanners: [`serial:${scanner.path}`] });
  pole = openPtyLine();
});
afterAll(async () => {
  await host.close();
  scanner.close();
  pole.close();
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

/** What the pole shows by now. */
const onPole = () => decodePole(pole.received(), readPoleProfile(model));

const shown = (text: string | RegExp) => customers.getByText(text).first().waitFor({ timeout: 10_000 });

describe('the customer’s pole', () => {
  it('is connected, and greets', async () => {
    const { page } = host;
    await counter.openScreen(page, 'devices');
    await page.getByRole('button', { name: texts.add }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: devices.dialog.port }).fill(pole.path);
    await form.getByRole('button', { name: devices.dialog.save }).click();
    await until(() => onPole().join().includes('이음상회'), 'the name of the shop on the pole');
  });
});

describe('the customer’s screen', () => {
  it('opens beside the counter’s own, and says whose shop it is', async () => {
    const { page } = host;
    await counter.openScreen(page, 'settings');
    await page.getByRole('radio', { name: settings.tab.delivery }).click();
    // The program's window opens another by a switch, the browser a tab by a button.
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      host.host === 'electron'
        ? page.getByText(screens.window.customer).click()
        : page.getByRole('button', { name: screens.tab.customer }).click(),
    ]);
    customers = opened;
    await shown(customer.welcome);
    await shown('이음상회');
  });

  it('has the shop’s code to pay by once the shop has put it in', async () => {
    const { page } = host;
    await counter.openScreen(page, 'settings');
    await page.getByRole('radio', { name: settings.tab.currency }).click();
    const file = { name: 'qr.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') };
    await page.locator(`input[aria-label="${customer.settings.choose}"]`).setInputFiles(file);
    await page.getByText(customer.settings.saved).waitFor();
  });

  it('shows what is scanned, and what it comes to', async () => {
    const { page } = host;
    await counter.openScreen(page, 'checkout');
    await counter.openShift(page, 100_000);
    scanner.send(new TextEncoder().encode(`${KIMBAP.code}\r\n`));
    await shown(KIMBAP.name);
    const due = customers.getByRole('region', { name: customer.due });
    await due.getByText(KIMBAP.amount).first().waitFor();
    await shown(customer.cashback);
    await customers.getByRole('img', { name: customer.signPicture }).waitFor();
    await until(
      () => onPole().join('|') === '참치김밥       4,500|합계           4,500',
      'the goods on the pole',
    );
  });

  it('shows the change when it is paid in cash', async () => {
    const { page } = host;
    const sheet = await counter.pay(page, 'cash');
    await sheet.getByRole('button', { name: '10,000', exact: true }).click();
    await sheet.getByRole('button', { name: payment.finish.cash }).click();
    await shown(customer.change);
    await eventually(() => customers.getByRole('status').innerText()).toContain('5,500');
    await shown(customer.thanks);
    await until(
      () => onPole().join('|') === '받은 돈       10,000|거스름돈       5,500',
      'the change on the pole',
    );
  });

  it('names no cashier and offers nothing to press', async () => {
    expect(await customers.getByText('사장님').count()).toBe(0);
    expect(await customers.getByRole('button').count()).toBe(0);
  });
});
