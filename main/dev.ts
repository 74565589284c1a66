import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createBuilder, createServer } from 'vite';
import { required } from '../src/base/assert.ts';
import { USUAL_PORT } from './browser-server.ts';
import { findElectron, rootSwitches } from './find-electron.ts';
import { optionWords, parseOptions, USAGE, type Options } from './options.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * `npm run dev`: the page from Vite's server, updated in place; main is rebuilt and started again when it
 * changes.
 */
async function develop(options: Options): Promise<void> {
  const configFile = join(root, 'vite.config.ts');
  const port = options.port || USUAL_PORT;
  // A browser tab asks Vite for the page and, through it, main for everything else. The page has a folder
  // rpc/ too.
  const server = await createServer({
    configFile,
    server: { proxy: { '^/rpc$': { target: `ws://127.0.0.1:${port}`, ws: true, changeOrigin: true } } },
  });
  await server.listen();
  const url = required(server.resolvedUrls?.local[0], "the address of Vite's server").replace(/\/$/, '');
  const electron = options.headless ? undefined : findElectron(root);
  const words = optionWords({ ...options, port });

  let child: ChildProcess | undefined;
  const start = () => {
    const [file, ...args] =
      electron === undefined
        ? [process.execPath, join(root, 'out/main/headless.cjs')]
        : [electron, root, ...rootSwitches()];
    child = spawn(required(file, 'the program to run'), [...args, ...words], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, IEUM_DEV_URL: url },
    });
    child.on('exit', code => process.exit(code ?? 0));
  };
  const restart = () => {
    if (!child) return start();
    // The one that goes holds the data folder until it is gone.
    child.removeAllListeners('exit').once('exit', start).kill();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child?.kill(signal) ?? process.exit(0));
  await watch(configFile, restart);
}

/** Rebuilds main and the preload script on every change, and says so once both are there. */
async function watch(configFile: string, onBuilt: () => void): Promise<void> {
  const watching = { build: { watch: {} } };
  const builder = await createBuilder({
    configFile,
    mode: 'development',
    environments: { main: watching, preload: watching },
  });
  const names = ['main', 'preload'] as const;
  const built = new Set<string>();
  for (const name of names) {
    const watcher = await builder.build(required(builder.environments[name], name));
    if (!('on' in watcher)) throw new Error(`Vite does not watch ${name}`);
    watcher.on('event', event => {
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      built.add(name);
      if (built.size === names.length) onBuilt();
    });
  }
}

const parsed = parseOptions(process.argv.slice(2), 'refuse');
if (parsed.kind === 'help') console.log(USAGE);
else if (parsed.kind === 'run') await develop(parsed.options);
else {
  console.error(parsed.message);
  process.exitCode = 2;
}
