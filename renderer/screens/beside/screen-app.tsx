import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import type { ScreenLine } from '../../rpc/screen-line.ts';
import { CustomerScreen } from '../customer/customer-screen.tsx';
import { HeadCountScreen } from '../head-count/head-count-screen.tsx';
import { KitchenScreen } from '../kitchen/kitchen-screen.tsx';
import { StatusScreen } from '../status/status-screen.tsx';
import { PairForm } from './pair-form.tsx';

const SCREEN_OF = {
  kitchen: KitchenScreen,
  status: StatusScreen,
  customer: CustomerScreen,
  attendance: HeadCountScreen,
} as const;

/** The page of a screen beside the counter; without a line it asks to be paired. */
export function ScreenApp({ line }: { line: ScreenLine | undefined }) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'ko-KR'}>
      {line === undefined ? <PairForm /> : <Shown line={line} />}
    </I18nProvider>
  );
}

function Shown({ line }: { line: ScreenLine }) {
  const Screen = SCREEN_OF[line.screen];
  return <Screen connection={line.connection} />;
}
