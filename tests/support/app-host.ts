import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  _electron as playwrightElectron,
  type Browser,
  type ElectronApplication,
  type Page,
} from 'playwright-core';
import { assert, required } from '../../src/base/assert.ts';
import { findElectron, rootSwitches } from '../../main/find-electron.ts';
import { launchChromium } from './chromium.ts';

export type HostKind = 'browser' | 'electron';

export interface AppHostOptions {
  /** Undefined takes what IEUM_E2E_HOST says, or else the browser: one test file runs in both. */
  readonly host?: HostKind;
  /** Undefined makes a fresh folder. */
  readonly dataDir?: string;
  readonly demo?: boolean;
  /** A demo's centre that has been open before; most tests count from nothing. */
  readonly hasPast?: boolean;
  readonly printers?: readonly string[];
  readonly scanners?: readonly string[];
  readonly callerIds?: readonly string[];
  readonly language?: 'ko' | 'en';
  /** Only a browser tab can be given a size; the window in Electron has its own. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The built program, running, with its page open. */
export interface AppHost {
  readonly host: HostKind;
  readonly dataDir: string;
  /** After `startAgain` in Electron this is another page. */
  readonly page: Page;
  /** What the page's console and the browser's policy complained of. A good page says nothing. */
  readonly complaints: readonly string[];
  /** What the program wrote to standard error. */
  readonly log: () => string;
  /** Ends the program at once, as a power cut does. A browser tab stays open and finds its line dead. */
  kill(): Promise<void>;
  /** Starts the program again on the same data, after `kill`; a browser tab finds it at the same address. */
  startAgain(): Promise<void>;
  /** Closes the program the orderly way, and its page. Once is enough; twice does no harm. */
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const START_TIMEOUT_MS = 30_000;

/** The counter's own window: screens beside it open at the start as well, and may be first. */
async function counterWindow(program: ElectronApplication): Promise<Page> {
  const first = await program.firstWindow({ timeout: START_TIMEOUT_MS });
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline;) {
    const found = program.windows().find(page => page.url().includes('/index.html'));
    if (found !== undefined) return found;
    await new Promise(resume => void setTimeout(resume, 50));
  }
  return first;
}

/** Less than a test may take, so that the failure names what was waited for. */
const STEP_TIMEOUT_MS = 20_000;
const USUAL_VIEWPORT = { width: 1366, height: 768 };

export function startHost(options: AppHostOptions = {}): Promise<AppHost> {
  const host = options.host ?? process.env['IEUM_E2E_HOST'] ?? 'browser';
  assert(host === 'browser' || host === 'electron', `startHost: there is no host ${host}`);
  const dataDir = options.dataDir ?? freshFolder();
  return host === 'browser' ? startInBrowser(options, dataDir) : startInElectron(options, dataDir);
}

/** Goes when the tests of its file are over: they look into it after the program has ended. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ieum-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function words(options: AppHostOptions, dataDir: string): string[] {
  return [
    `--data=${dataDir}`,
    ...(options.demo ? ['--demo'] : []),
    ...(options.hasPast ? [] : ['--no-past']),
    ...(options.printers ?? []).map(url => `--printer=${url}`),
    ...(options.scanners ?? []).map(url => `--scanner=${url}`),
    ...(options.callerIds ?? []).map(url => `--caller-id=${url}`),
    ...(options.language ? [`--lang=${options.language}`] : []),
  ];
}

/** One browser for all hosts of a test file; the last to close takes it along. */
let browser: Promise<Browser> | undefined;
let openTabs = 0;

async function startInBrowser(options: AppHostOptions, dataDir: string): Promise<AppHost> {
  let program = await startHeadless(options, dataDir, 0);
  browser ??= launchChromium();
  openTabs += 1;
  const context = await (
    await browser
  ).newContext({
    viewport: options.viewport ?? USUAL_VIEWPORT,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  await page.goto(program.address);
  let isClosed = false;
  return {
    host: 'browser',
    dataDir,
    page,
    complaints,
    log: () => program.log(),
    kill: () => end(program.child, 'SIGKILL'),
    async startAgain() {
      program = await startHeadless(options, dataDir, Number(new URL(program.address).port));
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await context.close();
      await end(program.child, 'SIGTERM');
      openTabs -= 1;
      if (openTabs > 0 || !browser) return;
      const last = browser;
      browser = undefined;
      await (await last).close();
    },
  };
}

interface HeadlessProgram {
  readonly child: ChildProcess;
  readonly address: string;
  readonly log: () => string;
}

/** Starts the built headless program and waits until it says that it is ready. */
export async function startHeadless(
  options: AppHostOptions,
  dataDir: string,
  port: number,
): Promise<HeadlessProgram> {
  const args = [
    join(root, 'out/main/headless.cjs'),
    '--no-open',
    `--port=${port}`,
    ...words(options, dataDir),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const address = await new Promise<string>((ready, failed) => {
    const timer = setTimeout(() => failed(new Error(`not ready in time: ${log}`)), START_TIMEOUT_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /^Ieum Counter is ready: (\S+)$/m.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      ready(found);
    });
    child.once('exit', code => failed(new Error(`the program ended with ${code}: ${log}`)));
  });
  return { child, address, log: () => log };
}

async function startInElectron(options: AppHostOptions, dataDir: string): Promise<AppHost> {
  let complaints: string[] = [];
  let log = '';
  // Named to Playwright, it would start Electron without holding it back: a window that opens while it
  // connects is one that it waits for in vain. Left to find it, it asks the `electron` package, which is sure
  // to have it.
  required(findElectron(root), "Electron's program (ELECTRON_OVERRIDE_DIST_PATH)");
  const open = async () => {
    const program = await playwrightElectron.launch({
      timeout: START_TIMEOUT_MS,
      args: [root, ...rootSwitches(), ...words(options, dataDir)],
      env: { ...process.env, XDG_CONFIG_HOME: dataDir },
      timezoneId: 'Asia/Seoul',
    });
    // Playwright forgets the process with the program.
    const child = program.process();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
    program.context().setDefaultTimeout(STEP_TIMEOUT_MS);
    const page = await counterWindow(program);
    complaints = listenForComplaints(page, complaints);
    return { program, child, page };
  };
  let running = await open();
  return {
    host: 'electron',
    dataDir,
    get page() {
      return running.page;
    },
    get complaints() {
      return complaints;
    },
    log: () => log,
    kill: () => end(running.child, 'SIGKILL'),
    async startAgain() {
      running = await open();
    },
    async close() {
      const { child, program } = running;
      if (child.exitCode === null && child.signalCode === null) await program.close();
    },
  };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** A dead line is no complaint about the page: tests pull it on purpose. */
const DEAD_LINE = /WebSocket connection to .* failed|net::ERR_CONNECTION_REFUSED/;

function listenForComplaints(page: Page, complaints: string[] = []): string[] {
  page.on('pageerror', error => complaints.push(error.stack ?? error.message));
  page.on('console', message => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !DEAD_LINE.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
