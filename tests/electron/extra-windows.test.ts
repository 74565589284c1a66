import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { screens } from '../../renderer/text/ko/screens.ts';
import { settings } from '../../renderer/text/ko/settings.ts';
import { status } from '../../renderer/text/ko/status.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';

/**
 * Goal: a window beside the counter's own shows its screen and may do nothing else, and comes back at the
 * next start. Method: the built program in a real Electron, by the words on both windows.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ host: 'electron', demo: true });
});
afterAll(() => host.close());

const others = () =>
  host.page
    .context()
    .pages()
    .filter(page => page.url().includes('screen.html'));

describe('the customers’ screen in a window of its own', () => {
  it('opens by its switch', async () => {
    await counter.openScreen(host.page, 'settings');
    await host.page.getByRole('radio', { name: settings.tab.delivery }).click();
    await host.page.getByText(screens.window.status).click();
    await counter.eventually(() => others().length).toBe(1);
    await others()[0]?.getByRole('region', { name: status.ready }).waitFor();
  });

  it('may not ask for anything else', async () => {
    const given = await others()[0]?.evaluate(() =>
      ['require', 'process', 'ieum', 'electron'].filter(name => name in globalThis),
    );
    expect(given).toEqual([]);
  });

  it('comes back after the plug was pulled', async () => {
    await host.kill();
    await host.startAgain();
    await counter.eventually(() => others().length).toBe(1);
    await others()[0]?.getByRole('region', { name: status.ready }).waitFor();
  });

  it('stays closed once somebody has closed it', async () => {
    await others()[0]?.close();
    await counter.openScreen(host.page, 'delivery');
    await host.page.getByRole('button', { name: delivery.enter.open }).waitFor();
    await counter.eventually(() => others().length).toBe(0);
    await host.kill();
    await host.startAgain();
    await counter.openScreen(host.page, 'settings');
    expect(others()).toEqual([]);
  });
});
