import { useEffect } from 'react';
import type { ScreenLook } from '../../../src/contract/status.ts';
import { setTheme, showLanguage } from '../../app/appearance.ts';

/** A screen beside the counter looks as the counter does. */
export function useLook(look: ScreenLook | undefined): void {
  const theme = look?.theme;
  const language = look?.language;
  useEffect(() => {
    if (theme !== undefined) setTheme(theme);
  }, [theme]);
  useEffect(() => {
    if (language !== undefined) void showLanguage(language);
  }, [language]);
}
