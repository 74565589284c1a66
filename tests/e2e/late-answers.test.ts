import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { currency } from '../../renderer/text/ko/currency.ts';
import { members } from '../../renderer/text/ko/members.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field } from '../support/counter-page.ts';

/**
 * Goal: whoever is faster than the answers means what they see: Enter in a search is what was typed and never
 * the first of what was found for a part of it, and an act is never another person's. Method: the built
 * program, whose answers come to the page a third of a second late.
 */
const LATE_MS = 300;

let host: AppHost;
beforeAll(async () => {
  host = await startHost({ demo: true, host: 'browser' });
  await host.page.routeWebSocket(/.*/u, line => {
    const server = line.connectToServer();
    server.onMessage(answer => void setTimeout(() => line.send(answer), LATE_MS));
  });
  await host.page.reload();
  await counter.openShift(host.page, 50_000);
});
afterAll(() => host.close());
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

it('goods that were typed fast are those in the cart', async () => {
  const { page } = host;
  const search = counter.searchField(page);
  await search.fill('김');
  const first = page.getByRole('option').first();
  await first.waitFor();
  // Otherwise whatever Enter takes would be right.
  expect(await first.textContent()).not.toContain('김치');
  await search.pressSequentially('치', { delay: 60 });
  await search.press('Enter');
  await eventually(async () => (await counter.cartLines(page)).length).toBe(1);
  expect((await counter.cartLines(page))[0]).toContain('김치');
});

/** The headings of the page at the moment when its dialog has gone. */
function headingsAfterDialog(): Promise<readonly string[]> {
  return host.page.evaluate(
    () =>
      new Promise<readonly string[]>(resolve => {
        const look = new MutationObserver(() => {
          if (document.querySelector('[role=dialog]') !== null) return;
          look.disconnect();
          resolve([...document.querySelectorAll('h2')].map(heading => heading.textContent));
        });
        look.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

it('after somebody is registered nobody else is shown, whom the next act would be for', async () => {
  const { page } = host;
  await counter.openScreen(page, 'currency');
  await page.getByRole('radio', { name: currency.tab.members, exact: true }).click();
  // The demo's own member is the only one.
  await page.getByRole('heading', { name: '김연습' }).waitFor();
  await page.getByRole('button', { name: members.add }).click();
  const form = page.getByRole('dialog', { name: members.register.title });
  await field(form, members.register.name).fill('김새봄');
  await field(form, members.register.phone).fill('010-1234-5678');
  await form.getByLabel(members.register.pin).fill('281604');
  await form.getByText(members.register.consent).click();
  const headings = headingsAfterDialog();
  await form.getByRole('button', { name: members.register.do }).click();
  expect(await headings).not.toContain('김연습');
  await page.getByRole('heading', { name: '김새봄' }).waitFor();
});
