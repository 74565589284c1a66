import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import type { ScreenLine } from '../../rpc/screen-line.ts';
import { StatusScreen } from '../status/status-screen.tsx';

/** The page of a screen beside the counter. */
export function ScreenApp({ line }: { line: ScreenLine }) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'ko-KR'}>
      <StatusScreen connection={line.connection} />
    </I18nProvider>
  );
}
