import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';
import { josas, withJosa } from './josa.ts';
import { ko } from './ko/index.ts';

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** Groups digits by thousands, with a true minus sign: `−1,200`. */
export function groupDigits(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 ? `−${digits}` : digits;
}

/** The texts of this page, for what is not a component. Components use `useTranslation`. */
export const texts: i18n = createInstance();

/** Prepares the texts. The page shows nothing before this, so no key is ever seen in place of a text. */
export async function startTexts(language: Language): Promise<void> {
  await texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ko',
    supportedLngs: languages,
    ns: Object.keys(ko),
    defaultNS: 'common',
    resources: { ko, en },
    interpolation: { escapeValue: false }, // React escapes what it shows.
    returnNull: false,
  });
  const formatter = texts.services.formatter;
  formatter?.add('number', value => groupDigits(Number(value)));
  formatter?.add('won', (value, spoken) => `${groupDigits(Number(value))}${spoken === 'en' ? ' won' : '원'}`);
  for (const josa of josas) {
    formatter?.add(josa, (value, spoken) =>
      spoken === 'en' ? String(value) : withJosa(String(value), josa),
    );
  }
  document.documentElement.lang = language;
  texts.on('languageChanged', changed => {
    document.documentElement.lang = changed;
  });
}

/** Changes the language of every text on the screen at once. */
export async function setLanguage(language: Language): Promise<void> {
  if (texts.language !== language) await texts.changeLanguage(language);
}
