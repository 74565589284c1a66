import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findElectron, rootSwitches } from './find-electron.ts';
import { optionWords, parseOptions, USAGE, type Options } from './options.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * `npm start`: builds what has changed, then opens the window, or serves a browser tab where there can be
 * none.
 */
async function launch(options: Options): Promise<void> {
  if (isBuildStale()) await build();
  const electron = findElectron(root);
  const reason = options.headless ? undefined : reasonForBrowser(electron);
  if (reason !== undefined) console.log(`${reason} Serving the counter to a browser tab instead.`);
  if (options.headless || reason !== undefined || electron === undefined)
    run(process.execPath, [join(root, 'out/main/headless.cjs'), ...optionWords(options)]);
  else run(electron, [root, ...rootSwitches(), ...optionWords(options)]);
}

/** What a build reads and what it writes. */
const SOURCES = ['src', 'main', 'renderer', 'resources', 'vite.config.ts', 'package.json'];
const PRODUCTS = [
  'out/renderer/index.html',
  'out/main/electron.cjs',
  'out/main/headless.cjs',
  'out/main/documents.cjs',
  'out/preload/preload.cjs',
];

/** Folders count too: a deleted file changes nothing but its folder. */
function isBuildStale(): boolean {
  const built = PRODUCTS.map(file => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return newest(SOURCES.map(path => join(root, path))) > Math.min(...built);
}

function newest(paths: readonly string[]): number {
  return paths.reduce((latest, path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return latest;
    const inside = stat.isDirectory() ? newest(readdirSync(path).map(name => join(path, name))) : 0;
    return Math.max(latest, stat.mtimeMs, inside);
  }, 0);
}

async function build(): Promise<void> {
  console.log('Building Ieum Counter…');
  // Loaded only when there is something to build: it takes longer than the start itself.
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  await builder.buildApp();
}

function reasonForBrowser(electron: string | undefined): string | undefined {
  if (electron === undefined)
    return "Electron's program is not on this machine (npx install-electron fetches it).";
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    return 'There is no screen to open a window on.';
  return undefined;
}

/**
 * Runs a host and ends as it ends.
 *
 * The channel is there to be closed: when this process goes, even killed, the host sees it and closes the
 * counter.
 */
function run(file: string, args: readonly string[]): void {
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill('SIGTERM'));
  child.on('error', fail);
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Often enough that nobody waits for it, and far too seldom to cost anything. */
const WATCH_EVERY_MS = 500;

/**
 * Ends with the `npm start` that began it. npm passes a signal to its shell, and the shell keeps it to
 * itself: what is left to see is that the parent has changed.
 */
function watchNpm(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, WATCH_EVERY_MS).unref();
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const parsed = parseOptions(process.argv.slice(2), 'refuse');
if (parsed.kind === 'help') {
  console.log(USAGE);
} else if (parsed.kind === 'refused') {
  console.error(parsed.message);
  process.exitCode = 2;
} else {
  launch(parsed.options).catch(fail);
}
