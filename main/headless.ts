import { RPCHandler } from '@orpc/server/ws';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isPortTaken, startBrowserServer } from './browser-server.ts';
import { readBrowserToken } from './browser-token.ts';
import { compose } from './compose.ts';
import { router } from './handlers/router.ts';
import { openLog } from './log-file.ts';
import { parseOptions, USAGE, type Options } from './options.ts';
import { FolderInUseError, lockFolder } from './sql/folder-lock.ts';
import { ForeignFileError, NewerFileError } from './sql/migrate.ts';

/** The counter without a window of its own: it serves its page to a browser tab on this machine. */
async function runHeadless(options: Options): Promise<void> {
  const release = lockFolder(options.dataDir);
  const log = openLog(options.dataDir);
  const { language, ...rest } = options;
  const app = compose({ ...rest, ...(language && { language }), log });
  const handler = new RPCHandler(router);
  const token = readBrowserToken(options.dataDir);
  const devUrl = process.env['IEUM_DEV_URL'];
  const server = await startBrowserServer({
    root: join(import.meta.dirname, '../renderer'),
    port: options.port,
    token,
    // Whoever has the token sits at the counter's own machine; a second terminal will get a role of its own.
    admit: socket => void handler.upgrade(socket, { context: app.contextFor('owner') }),
    log,
    furtherOrigins: devUrl === undefined ? [] : [devUrl],
  });
  await app.start();

  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= server
      .close()
      .then(() => app.close())
      .then(release);
    void closing.then(() => process.exit(0), fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
  // The program that started this one is gone, whatever ended it.
  process.on('disconnect', close);

  const address = `${devUrl ?? `http://127.0.0.1:${server.port}`}/#token=${token}`;
  console.log(`Ieum Counter is ready: ${address}`);
  if (options.opensBrowser) openBrowser(address);
}

/**
 * Tries to show the page. A machine without a browser, or without a screen, is none of the counter's
 * business.
 */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? (['rundll32', 'url.dll,FileProtocolHandler'] as const)
      : process.platform === 'darwin'
        ? (['open'] as const)
        : (['xdg-open'] as const);
  const browser = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  browser.on('error', () => {}); // There is none; the address stands on the screen.
  browser.unref();
}

/**
 * What a person can mend is said in a sentence; anything else is ours to mend, and says where it happened.
 */
const MENDABLE = [FolderInUseError, NewerFileError, ForeignFileError];

function fail(error: unknown): never {
  if (isPortTaken(error))
    console.error('--port: another program already uses this port. 0 takes any free one.');
  else if (error instanceof Error && MENDABLE.some(kind => error instanceof kind))
    console.error(error.message);
  else console.error(error);
  process.exit(1);
}

const parsed = parseOptions(process.argv.slice(2), 'refuse');
if (parsed.kind === 'help') {
  console.log(USAGE);
} else if (parsed.kind === 'refused') {
  console.error(parsed.message);
  process.exitCode = 2;
} else {
  runHeadless(parsed.options).catch(fail);
}
