import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import type { ScreenName } from '../../renderer/app/route.ts';
import type { SignName, SignWord } from '../../renderer/app/status.ts';
import { checkout } from '../../renderer/text/ko/checkout.ts';
import { common } from '../../renderer/text/ko/common.ts';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { payment } from '../../renderer/text/ko/payment.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { shift } from '../../renderer/text/ko/shift.ts';

/** What a person at the counter does and sees, by the words on the screen. */

/** Slower than any keyboard scanner, which the page would take faster typing for. */
const TYPING = { delay: 60 };
/** A loaded machine takes its time; what should come at all comes within this. */
const PATIENCE = { timeout: 20_000, interval: 50 };

/** Looks again and again until what is read is as expected. */
export function eventually<T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, PATIENCE);
}

/** A text of the catalogue with its `{{places}}` filled in, as it is read on the screen. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The text field with this name. */
export function field(inside: Page | Locator, name: string): Locator {
  return inside.getByRole('textbox', { name });
}

export function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: checkout.finder.label });
}

export async function type(into: Locator, text: string): Promise<void> {
  await into.click();
  await into.pressSequentially(text, TYPING);
}

export async function openScreen(page: Page, screen: ScreenName): Promise<void> {
  const menu = page.getByRole('navigation', { name: shell.menu });
  await menu.getByRole('button', { name: new RegExp(`^${shell.screen[screen]}`) }).click();
  await menu.locator('[aria-current=page]', { hasText: shell.screen[screen] }).waitFor();
}

/** What is behind the button for more of the delivery board. */
export async function fromBoardMenu(page: Page, act: string): Promise<void> {
  // With dishes sold out the button says so as well.
  await page.getByRole('button', { name: new RegExp(`^${delivery.board.more}`, 'u') }).click();
  await page.getByRole('menuitem', { name: act, exact: true }).click();
}

/** A sign of the status strip, once it says the word. */
export async function untilSign(page: Page, sign: SignName, word: SignWord): Promise<void> {
  const strip = page.getByLabel(shell.strip.label);
  const shown = strip.getByRole('button').filter({ hasText: shell.sign[sign] });
  await shown.filter({ hasText: shell.word[word] }).waitFor();
}

export async function openShift(page: Page, float: number): Promise<void> {
  await page.getByRole('button', { name: checkout.pay.openTill }).click();
  const dialog = page.getByRole('dialog', { name: shift.open.title });
  await type(field(dialog, shift.open.float), String(float));
  await dialog.getByRole('button', { name: shift.open.start }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The lines of the cart: name, unit price, quantity, amount. */
export function cartLines(page: Page): Promise<string[]> {
  const lines = page.getByRole('list', { name: checkout.cart.lines }).getByRole('listitem');
  return lines.evaluateAll(items =>
    items.map(item => {
      const [name, ...figures] = item.querySelectorAll(':scope > button > span');
      return [name?.firstElementChild, ...figures].map(part => part?.textContent.trim()).join(' ');
    }),
  );
}

/** Puts goods on the ticket through the search field, as one does without a scanner. */
export async function find(page: Page, text: string): Promise<void> {
  const search = searchField(page);
  await type(search, text);
  // What was found for a part of the text may still stand there.
  await page.getByRole('option').first().filter({ hasText: text }).waitFor();
  await search.press('Enter');
}

export function due(page: Page): Promise<string | null> {
  return page.getByTestId('due').textContent();
}

export async function pay(page: Page, way: keyof typeof common.tender): Promise<Locator> {
  const ways = page.getByRole('group', { name: checkout.pay.ways });
  await ways.getByRole('button', { name: common.tender[way] }).click();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  return sheet;
}

/** The next customer: presses 새 판매 until the sheet of the last sale is gone, as it waits out a bounce. */
export async function nextSale(page: Page): Promise<void> {
  const done = page.getByRole('dialog', { name: payment.done.title });
  await done.waitFor();
  await eventually(async () => {
    await done
      .getByRole('button', { name: payment.done.next })
      .click({ timeout: 1_000 })
      .catch(() => {});
    return done.isVisible();
  }).toBe(false);
}

/** A row of a list that tells things one below the other. */
export function row(page: Page, list: string, text: string): Locator {
  return page.getByRole('grid', { name: list }).getByRole('row').filter({ hasText: text });
}

/** Keeps what the screen showed when a test failed, beside the other results. */
export async function pictureOfFailure(task: TestContext['task'], page: Page): Promise<void> {
  if (task.result?.state !== 'fail' || page.isClosed()) return;
  const name = task.name.replaceAll(/\W+/g, '-');
  await page.screenshot({ path: resolve(import.meta.dirname, `../../test-results/failures/${name}.png`) });
}
