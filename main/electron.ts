import { RPCHandler } from '@orpc/server/message-port';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  screen,
  session,
  type IpcMainEvent,
} from 'electron';
import { join } from 'node:path';
import { compose, type App } from './compose.ts';
import { keepExtraWindows, type ExtraWindows } from './extra-windows.ts';
import type { Context } from './handlers/context.ts';
import { router } from './handlers/router.ts';
import { openLog } from './log-file.ts';
import { parseOptions, USAGE, type Options } from './options.ts';
import { lockFolder } from './sql/folder-lock.ts';
import { readStaticFile } from './static-files.ts';
import { startAttention } from './window-attention.ts';

const PAGE_ORIGIN = 'app://ieum';
/** Vite's server, in development. Never in a package, where anyone could set the variable. */
const devUrl = app.isPackaged ? undefined : process.env['IEUM_DEV_URL'];
const origin = devUrl ?? PAGE_ORIGIN;
const root = join(import.meta.dirname, '../renderer');

/** The counter in a window of its own. */
function runInWindow(options: Options): void {
  // One folder holds everything: two shops on one machine share neither data nor lock, and a test leaves
  // no traces.
  app.setPath('userData', join(options.dataDir, 'window'));
  if (!app.requestSingleInstanceLock()) {
    console.log('Ieum Counter is open already: its window comes to the front.');
    app.exit(0);
    return;
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const log = openLog(options.dataDir);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-frame-navigate', event => event.preventDefault());
    contents.on('will-redirect', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.on('render-process-gone', (_gone, { reason, exitCode }) => {
      log(`the page stopped: ${reason} (${exitCode})`);
      // What was decided is on disk already; the page only shows it and can be opened again.
      if (reason !== 'clean-exit' && reason !== 'killed') contents.reload();
    });
  });
  // The person asked the program to end, or the program that started this one is gone.
  process.on('disconnect', () => app.quit());
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => open(options, log), fail)
    .catch(fail);
}

async function open(options: Options, log: (line: string) => void): Promise<void> {
  const release = lockFolder(options.dataDir);
  const { language, ...rest } = options;
  const counter = compose({ ...rest, ...(language && { language }), log });
  const started = counter.start();
  closeBeforeQuitting(() => started.then(() => counter.close()).then(release), log);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  protocol.handle('app', async request => {
    const url = new URL(request.url);
    const { status, headers, body } = await readStaticFile(root, url.host === 'ieum' ? url.pathname : '\\');
    return new Response(body, { status, headers });
  });
  // A till has no use for "Reload" or "Close Window"; a Mac cannot quit or paste without its menu.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);

  const window = createWindow();
  const attention = startAttention(counter.counter, window);
  window.once('closed', () => attention.stop());
  const url = `${origin}/screen.html`;
  const extra = keepExtraWindows({ counter: counter.counter, main: window, url, webPreferences });
  const handler = new RPCHandler(router);
  ipcMain.on('rpc:ask', event => answerPage(event, handler, counter, extra));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let isClosing = false;
  window.on('close', () => (isClosing = true));
  const loaded = window.loadURL(`${origin}/index.html`).catch((error: unknown) => {
    if (!isClosing) throw error; // Closed before it was drawn: the person changed their mind.
  });
  await Promise.all([loaded, started]);
}

/** The screens are drawn for a till's usual display, and hold down to the smallest still in use. */
const USUAL_SIZE = { width: 1366, height: 768 };
const SMALLEST_SIZE = { width: 1024, height: 768 };

const webPreferences = {
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
  // The alarm of orders goes on in a window that is behind others.
  backgroundThrottling: false,
};

function createWindow(): BrowserWindow {
  const space = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    title: '이음 카운터',
    ...USUAL_SIZE,
    // On a display as small as that, the task bar takes some of it: a window that cannot shrink would be
    // cut off.
    minWidth: Math.min(SMALLEST_SIZE.width, space.width),
    minHeight: Math.min(SMALLEST_SIZE.height, space.height),
    backgroundColor: '#F2EDE3', // The page's own, so that nothing flashes before it is drawn.
    show: false,
    webPreferences,
  });
  const isTight = space.width <= USUAL_SIZE.width || space.height <= USUAL_SIZE.height;
  window.once('ready-to-show', () => {
    if (isTight) window.maximize();
    window.show();
  });
  return window;
}

/**
 * Gives the page one end of a channel; the other end is the router's. Only our own page, and only its main
 * frame.
 */
function answerPage(
  event: IpcMainEvent,
  handler: RPCHandler<Context>,
  counter: App,
  extra: ExtraWindows,
): void {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame || frame.origin !== origin) return;
  const { port1, port2 } = new MessageChannelMain();
  handler.upgrade(port1, { context: counter.contextFor(extra.roleOf(event.sender)) });
  port1.start(); // Nothing arrives without it.
  frame.postMessage('rpc:port', null, [port2]);
}

/** Quitting waits until the counter has closed its file and its devices. */
function closeBeforeQuitting(close: () => Promise<void>, log: (line: string) => void): void {
  let isClosed = false;
  let closing: Promise<void> | undefined;
  app.on('will-quit', event => {
    if (isClosed) return;
    event.preventDefault();
    closing ??= close()
      .catch((error: unknown) => log(`closing failed: ${String(error)}`))
      .finally(() => {
        isClosed = true;
        // Not at once: Electron ignores a second request while it still deals with the first.
        setImmediate(() => app.quit());
      });
  });
}

/** Without its file the counter cannot work: the person is told why, in a window of the system's own. */
function fail(error: unknown): void {
  console.error(error);
  dialog.showErrorBox('이음 카운터', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

const parsed = parseOptions(process.argv.slice(1), 'leave');
if (parsed.kind === 'help') {
  console.log(USAGE);
  app.exit(0);
} else if (parsed.kind === 'refused') {
  console.error(parsed.message);
  app.exit(2);
} else {
  runInWindow(parsed.options);
}
