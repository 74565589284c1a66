import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.ts';
import { settings as settingsShape, type Settings } from '../../src/contract/settings.ts';
import type { Language } from '../../src/contract/shapes.ts';
import type { Reads, Writes } from '../store/stores.ts';

const KEYS = Object.keys(settingsShape.shape);

/** A mark that is no setting of a person: the shop is the demo shop. */
const IS_DEMO = 'isDemo';

/**
 * The settings as saved, over what a new counter starts with.
 *
 * @param language From the command line: what a counter speaks until somebody has chosen.
 */
export function readSettings(reads: Pick<Reads, 'settings'>, language?: Language): Settings {
  const saved = [...reads.settings.all()].filter(([key]) => KEYS.includes(key));
  const merged = {
    ...DEFAULT_SETTINGS,
    ...(language && { language }),
    ...Object.fromEntries(saved.map(([key, json]) => [key, JSON.parse(json)])),
  };
  // A setting whose shape has changed since it was saved is refused here rather than believed.
  return settingsShape.parse(merged);
}

export function saveSettings(
  writes: Pick<Writes, 'settings'>,
  changed: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): void {
  for (const [key, value] of Object.entries(changed))
    if (value !== undefined) writes.settings.save(key, JSON.stringify(value));
}

export function markDemo(writes: Pick<Writes, 'settings'>): void {
  writes.settings.save(IS_DEMO, 'true');
}

export function isDemo(reads: Pick<Reads, 'settings'>): boolean {
  return reads.settings.all().get(IS_DEMO) === 'true';
}
