import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import type { ScreenLine } from '../../rpc/screen-line.ts';
import { CustomerScreen } from '../customer/customer-screen.tsx';
import { StatusScreen } from '../status/status-screen.tsx';

const SCREEN_OF = { status: StatusScreen, customer: CustomerScreen } as const;

/** The page of a screen beside the counter. */
export function ScreenApp({ line }: { line: ScreenLine }) {
  const { i18n } = useTranslation();
  const Screen = SCREEN_OF[line.screen];
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'ko-KR'}>
      <Screen connection={line.connection} />
    </I18nProvider>
  );
}
