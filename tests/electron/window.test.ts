import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectron, rootSwitches } from '../../main/find-electron.ts';
import { required } from '../../src/base/assert.ts';
import { startHost, type AppHost } from '../support/app-host.ts';

/**
 * Goal: the page in the window can show the counter and talk to main, and nothing else.
 * Method: the built program in a real Electron; the page tries what a hostile script would try.
 */
let host: AppHost;
beforeAll(async () => {
  host = await startHost({ host: 'electron', demo: true });
});
afterAll(() => host.close());

describe('the window', () => {
  it('shows the page from its own address', () => {
    expect(host.page.url()).toBe('app://ieum/index.html');
  });

  it('gives the page neither Node nor a bridge', async () => {
    const given = await host.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ieum', 'electron'].filter(name => name in globalThis),
    );
    expect(given).toEqual([]);
  });

  it('opens no other window', async () => {
    expect(await host.page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  });

  it('goes nowhere else', async () => {
    await host.page.evaluate(() => window.location.assign('https://example.org/'));
    await host.page.waitForTimeout(300);
    expect(host.page.url()).toBe('app://ieum/index.html');
  });

  it('asks the person for no permission and grants none', async () => {
    const states = await host.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
      const found = await Promise.all(names.map(name => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('runs no script that is not ours, and reaches nobody', async () => {
    const before = host.complaints.length;
    const ran = await host.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      const reached = await fetch('https://example.org/').then(
        () => true,
        () => false,
      );
      return 'ran' in window || reached;
    });
    expect(ran).toBe(false);
    expect(host.complaints.slice(before).join('\n')).toContain('Content Security Policy');
  });

  it('reads no file outside the page', async () => {
    const statuses = await host.page.evaluate(() =>
      Promise.all(
        ['/..%2fmain%2felectron.cjs', '/%2e%2e/%2e%2e/package.json', '/none.html'].map(path =>
          fetch(path).then(({ status }) => status),
        ),
      ),
    );
    for (const status of statuses) expect([400, 404]).toContain(status);
  });

  it('keeps everything in its data folder', () => {
    expect(existsSync(join(host.dataDir, 'counter.sqlite'))).toBe(true);
    expect(existsSync(join(host.dataDir, 'window'))).toBe(true);
  });

  it('a second start on the same folder ends at once', async () => {
    const root = resolve(import.meta.dirname, '../..');
    const electron = required(findElectron(root), "Electron's program");
    const second = spawn(electron, [root, ...rootSwitches(), `--data=${host.dataDir}`], { stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
  });
});

describe('closing the window', () => {
  it('waits until the file is closed', async () => {
    const other = await startHost({ host: 'electron' });
    await other.close();
    // SQLite removes its log when the last connection closes, and only then.
    expect(existsSync(join(other.dataDir, 'counter.sqlite'))).toBe(true);
    expect(existsSync(join(other.dataDir, 'counter.sqlite-wal'))).toBe(false);
  });
});
