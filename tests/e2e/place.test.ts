import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../renderer/text/ko/people.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { shell } from '../../renderer/text/ko/shell.ts';
import { welcome } from '../../renderer/text/ko/welcome.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import { faultsOf } from '../support/axe.ts';
import * as counter from '../support/counter-page.ts';
import { field, type } from '../support/counter-page.ts';
import { typeAsScanner } from '../support/wedge.ts';

/**
 * Goal: one program serves a shop, a centre, or both, and each is shown its own work alone.
 * Method: the demo of both in the built program, its sides and its settings.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const menu = () => host.page.getByRole('navigation', { name: shell.menu });
const item = (name: string) => menu().getByRole('button', { name, exact: true });
const place = (name: string) =>
  host.page.getByRole('radiogroup', { name: settings.place.title }).getByRole('radio', { name, exact: true });

describe('the demo of shop and centre', () => {
  it('begins at the till, and its other side is one press away', async () => {
    const { page } = host;
    await page.getByRole('radio', { name: welcome.kind.centre }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: welcome.demo.startBoth }).click();
    await item(shell.screen.checkout).waitFor();
    expect(await item(shell.screen.people).count()).toBe(0);
    await item(shell.side.centre).click();
    await item(shell.screen.people).click();
    await page.getByText('성*향').first().waitFor();
    expect(await item(shell.screen.checkout).count()).toBe(0);
    await page.getByText(/^IP[0-9A-Z]{26}$/).waitFor();
    const card = (await page.getByText(/^IP[0-9A-Z]{26}$/).textContent()) ?? '';
    await item(shell.screen.settings).click();
    await item(shell.side.shop).click();
    // At the till a card of the centre is nothing to sell.
    await typeAsScanner(page, card);
    await page.getByText(shell.scanAtCentre).waitFor();
    await menu().locator('[aria-current=page]', { hasText: shell.screen.checkout }).waitFor();
  });

  it('no item of either menu is out of sight on the smallest screen', async () => {
    const { page } = host;
    await page.setViewportSize({ width: 1024, height: 768 });
    const last = await item(shell.screen.settings).boundingBox();
    expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(768);
    for (const name of [shell.screen.shift, shell.side.centre, shell.screen.devices])
      expect((await item(name).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('becomes a centre alone in its settings, and a shop again', async () => {
    const { page } = host;
    await item(shell.screen.settings).click();
    await page.getByRole('radio', { name: settings.tab.place, exact: true }).first().click();
    expect(await faultsOf(page)).toEqual([]);
    await place(settings.place.centre).click();
    await item(shell.screen.programmes).waitFor();
    expect(await item(shell.side.shop).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await place(settings.place.both).click();
    await item(shell.side.centre).click();
    await item(shell.side.shop).waitFor();
  });

  it('changes a person whom it shows in full for that, and says who has looked', async () => {
    const { page } = host;
    await counter.openScreen(page, 'people');
    await counter.row(page, people.title, '성*향').click();
    await page.getByRole('button', { name: people.facts.edit }).click();
    const form = page.getByRole('dialog');
    expect(await field(form, people.form.name).inputValue()).toBe('성춘향');
    await field(form, people.form.dong).fill('');
    await type(field(form, people.form.dong), '이음9동');
    await form.getByRole('button', { name: people.form.save }).click();
    await form.waitFor({ state: 'hidden' });
    await counter.row(page, people.title, '이음9동').waitFor();
    await page.getByRole('listitem').filter({ hasText: people.views.why.change }).waitFor();
  });
});
