import { afterEach, expect, it } from 'vitest';
import { shell } from '../../renderer/text/ko/shell.ts';
import { startHost, type AppHost } from '../support/app-host.ts';

/**
 * Goal: a counter whose plug is pulled says so, and comes back by itself with what it knew.
 * Method: the built program, killed and started again on the same data; in a browser tab and in Electron.
 */
let host: AppHost | undefined;
afterEach(async () => {
  await host?.close();
  host = undefined;
});

it('the page comes up with the demo shop, and neither console nor policy has a complaint', async () => {
  host = await startHost({ demo: true });
  await host.page.getByText(shell.demo).waitFor();
  await host.page.getByText('참치김밥').waitFor();
  expect(host.complaints).toEqual([]);
  expect(host.log()).not.toContain('incident');
});

it('the page uses the fonts that come with the program', async () => {
  host = await startHost({ demo: true });
  await host.page.getByText('참치김밥').waitFor();
  const loaded = await host.page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(loaded.join()).toContain('Pretendard');
});

it('a counter that was killed comes back on the same data', async () => {
  host = await startHost({ demo: true });
  await host.page.getByText('참치김밥').waitFor();
  await host.kill();
  if (host.host === 'browser') await host.page.getByText(shell.word.counterDown).waitFor();
  await host.startAgain();
  await host.page.getByText('참치김밥').waitFor();
  await host.page.getByText(shell.word.counterDown).waitFor({ state: 'hidden' });
  expect(host.complaints).toEqual([]);
});
