import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually } from '../support/counter-page.ts';

/**
 * Goal: Enter in a search means what was typed, and never the first of what was found for a part of it.
 * Method: the built program, whose answers come to the page a third of a second late.
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
