import { languages, setLanguage, type Language } from '../text/i18n.ts';

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const typeSizes = ['normal', 'large', 'huge'] as const;
export type TypeSize = (typeof typeSizes)[number];

/** Shows a theme at once. `auto` follows the machine's own setting. */
export function setTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  remember('theme', theme);
}

/** Shows a step of type at once (글자 크기). */
export function setTypeSize(typeSize: TypeSize): void {
  if (typeSize === 'normal') delete document.documentElement.dataset['type'];
  else document.documentElement.dataset['type'] = typeSize;
  remember('typeSize', typeSize);
}

/** Shows a language at once, everywhere. */
export async function showLanguage(language: Language): Promise<void> {
  remember('language', language);
  await setLanguage(language);
}

/** The look of last time, so that the first paint is right before the counter's settings arrive. */
export function lastAppearance(): {
  readonly theme: Theme;
  readonly typeSize: TypeSize;
  readonly language: Language;
} {
  return {
    theme: recall('theme', themes) ?? 'auto',
    typeSize: recall('typeSize', typeSizes) ?? 'normal',
    language: recall('language', languages) ?? 'ko',
  };
}

const KEY = 'ieum.';

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(KEY + name, value);
  } catch {
    // A browser that keeps nothing: the counter's settings still decide a moment later.
  }
}

function recall<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined {
  try {
    const value = localStorage.getItem(KEY + name);
    return allowed.find(candidate => candidate === value);
  } catch {
    return undefined;
  }
}
