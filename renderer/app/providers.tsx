import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { StatusContext, type CounterStatus } from './status.ts';

/** What every screen finds around it: the language of its parts, the status. */
export function Providers(props: { readonly status: CounterStatus; readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'ko-KR'}>
      <StatusContext value={props.status}>{props.children}</StatusContext>
    </I18nProvider>
  );
}
