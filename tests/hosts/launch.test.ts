import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

/**
 * Goal: `npm start` opens the counter wherever it can, says why where it cannot, and leaves nothing running.
 * Method: the launcher itself, on the built program, without a display and without Electron.
 */
const launcher = resolve(import.meta.dirname, '../../main/launch.ts');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

const launch = (...args: string[]) => start(process.execPath, [launcher, ...args]);
const quiet = (dataDir: string) => ['--headless', '--no-open', '--port', '0', '--data', dataDir];

function start(file: string, args: readonly string[], further: NodeJS.ProcessEnv = {}) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: join(tmpdir(), 'no-electron-here'),
    ...further,
  };
  delete env['DISPLAY'];
  delete env['WAYLAND_DISPLAY'];
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  running.push(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), stdout, stderr }));
  const address = () =>
    vi.waitFor(() => {
      const found = /ready: (http:\S+)/.exec(stdout)?.[1];
      if (found === undefined) throw new Error(`not ready: ${stdout}${stderr}`);
      return found;
    }, 15_000);
  return { child, ended, address, stdout: () => stdout };
}

const freshFolder = () => mkdtempSync(join(tmpdir(), 'ieum-'));
const served = (...args: string[]) => launch('--headless', '--no-open', '--data', freshFolder(), ...args);

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/', address))).ok;
  } catch {
    return false;
  }
}

describe('npm start', () => {
  it('explains its options', async () => {
    const { code, stdout } = await launch('--help').ended;
    expect(code).toBe(0);
    for (const option of [
      'headless',
      'port',
      'data',
      'demo',
      'no-past',
      'no-open',
      'printer',
      'scanner',
      'lang',
      'help',
    ])
      expect(stdout).toContain(`--${option}`);
  });

  it('names a wrong option and starts nothing', async () => {
    const { code, stdout, stderr } = await launch('--prot', '1').ended;
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no option "--prot". See --help.\n',
    });
  });

  it('where there is no Electron, says so in one line and serves a browser tab', async () => {
    const program = launch('--no-open', '--port', '0', '--data', freshFolder());
    const address = await program.address();
    expect(program.stdout().split('\n')[0]).toMatch(
      /^Electron's program is not on this machine .* browser tab instead\.$/,
    );
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    expect(await answers(address)).toBe(true);
  });

  it('ends when it is told to, and its counter with it', async () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const program = served('--port', '0');
      const address = await program.address();
      program.child.kill(signal);
      expect((await program.ended).code).toBe(0);
      expect(await answers(address)).toBe(false);
    }
  });

  it('killed, takes its counter along', async () => {
    const program = served('--port', '0');
    const address = await program.address();
    program.child.kill('SIGKILL');
    await vi.waitFor(async () => expect(await answers(address)).toBe(false), 5_000);
  });

  it('ends with npm, whose shell keeps signals to itself', async () => {
    const shell = start(
      'sh',
      ['-c', `"$0" "$@"; true`, process.execPath, launcher, ...quiet(freshFolder())],
      {
        npm_lifecycle_event: 'start',
      },
    );
    const address = await shell.address();
    shell.child.kill('SIGTERM');
    await vi.waitFor(async () => expect(await answers(address)).toBe(false), 5_000);
  });

  it('a port that is taken is named, and the exit code is passed on', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    // It listens on a port, so its address is one.
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await served('--port', String(port)).ended;
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain('--port');
  });

  it('a folder that another counter uses is left alone, and the person told', async () => {
    const dataDir = freshFolder();
    await launch(...quiet(dataDir)).address();
    const { code, stderr } = await launch(...quiet(dataDir)).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('Another Ieum Counter is using this data folder');
    expect(stderr).not.toContain('    at ');
  });

  it('started again after a kill, knows the tabs that were open', async () => {
    const dataDir = freshFolder();
    const first = launch(...quiet(dataDir));
    const before = new URL(await first.address()).hash;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = launch(...quiet(dataDir));
    expect(new URL(await second.address()).hash).toBe(before);
  });
});
