import { app, BrowserWindow, screen, type WebContents, type WebPreferences } from 'electron';
import type { Role } from '../src/contract/role.ts';
import type { Settings } from '../src/contract/settings.ts';
import { changeFromOutside } from './handlers/change.ts';
import type { Counter } from './handlers/context.ts';
import { saveSettings } from './handlers/settings.ts';
import { placeOf } from './window-places.ts';

/** The windows beside the counter's own. Each has a role that may do no more than its screen. */
const ROLE_OF = {
  kitchen: 'kitchen',
  status: 'status',
  customer: 'customer',
  attendance: 'attendance',
} as const satisfies Record<string, Role>;
type ExtraWindow = keyof typeof ROLE_OF;

export interface ExtraWindows {
  /** The role of a page that asks for its line: the owner's, unless it is one of these windows. */
  roleOf(contents: WebContents): Role;
}

/**
 * Keeps the windows open that the settings name: a setting opens one, a person who closes one takes it out of
 * the settings, and at the next start those that are left open again.
 */
export function keepExtraWindows(options: {
  readonly counter: Counter;
  /** The counter's own window: the others keep off its display, and go with it. */
  readonly main: BrowserWindow;
  /** Where the page of screens is. */
  readonly url: string;
  readonly webPreferences: WebPreferences;
}): ExtraWindows {
  const { counter, main, url, webPreferences } = options;
  const roles = new WeakMap<WebContents, Role>();
  const opened = new Map<ExtraWindow, BrowserWindow>();
  const stop = new AbortController();

  const open = (name: ExtraWindow, index: number) => {
    const home = screen.getDisplayMatching(main.getBounds());
    const { bounds, isFullScreen } = placeOf(index, screen.getAllDisplays(), home.id);
    const window = new BrowserWindow({
      title: '이음 카운터',
      ...bounds,
      fullscreen: isFullScreen,
      show: false,
      webPreferences,
    });
    roles.set(window.webContents, ROLE_OF[name]);
    opened.set(name, window);
    window.once('ready-to-show', () => window.showInactive()); // Whoever types at the counter goes on typing.
    window.on('closed', () => {
      opened.delete(name);
      if (!stop.signal.aborted) forget(counter, name);
    });
    window.loadURL(`${url}?screen=${name}`).catch((error: unknown) => {
      if (!window.isDestroyed()) counter.log(`the window ${name} cannot be shown: ${String(error)}`);
    });
  };
  const follow = () => {
    const wanted = counter.settings().screens.windows;
    for (const [name, window] of opened) if (!wanted.includes(name)) window.destroy();
    for (const [index, name] of wanted.entries()) if (!opened.has(name)) open(name, index);
  };
  const close = () => {
    stop.abort();
    for (const window of opened.values()) window.destroy();
  };
  follow();
  void followChanges(counter, stop.signal, follow);
  main.on('closed', close);
  app.once('before-quit', close); // Windows that go with the program come back with it.
  return { roleOf: contents => roles.get(contents) ?? 'owner' };
}

async function followChanges(counter: Counter, signal: AbortSignal, follow: () => void): Promise<void> {
  try {
    for await (const event of counter.subscribe(signal))
      if (event.kind === 'changed' && event.areas.includes('app')) follow();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A person has closed a window: it does not come back at the next start. */
function forget(counter: Counter, name: ExtraWindow): void {
  const { screens } = counter.settings();
  const windows: Settings['screens']['windows'] = screens.windows.filter(window => window !== name);
  if (windows.length === screens.windows.length) return;
  changeFromOutside(counter, ['app'], ({ writes }) =>
    saveSettings(writes, { screens: { ...screens, windows } }),
  );
}
