import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../keyboard/use-keyboard.ts';
import { Loading } from '../parts/states.tsx';
import { NoticePlace } from '../parts/strip-notice.tsx';
import { ToastPlace } from '../parts/toast.tsx';
import { PrintNotices } from '../screens/printing/print-notices.tsx';
import { OrderAlarm } from '../screens/delivery/order-alarm.tsx';
import { CallBar } from '../screens/phone/call-bar.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { usePlace, useShownRoute } from './place.ts';
import { Rail } from './rail.tsx';
import { screenOf } from './screens.tsx';
import styles from './shell.module.css';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { StatusStrip } from './status-strip.tsx';
import { useScansElsewhere } from './use-scans-elsewhere.ts';

/** Rail, page and strip. The page never scrolls as a whole; lists inside it do. */
export function Shell({ onCrash }: { onCrash: (error: unknown, stack: string) => void }) {
  const { t } = useTranslation('shell');
  const route = useShownRoute();
  const { screen, side } = route;
  const isShop = usePlace() !== 'centre';
  const [showsHelp, setShowsHelp] = useState(false);
  useShortcut('F1', () => setShowsHelp(shows => !shows), { isGlobal: true });
  useScansElsewhere(route);
  const title = t('title', { screen: t(`screen.${screen}`) });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const Screen = screenOf[screen];
  return (
    <div className={styles['app']}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Rail />
      <CrashGuard key={screen} onCrash={onCrash}>
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </CrashGuard>
      <StatusStrip onHelp={() => setShowsHelp(true)} />
      <NoticePlace>
        {isShop ? <OrderAlarm /> : null}
        <PrintNotices />
        {isShop ? <CallBar /> : null}
      </NoticePlace>
      <ToastPlace />
      {showsHelp ? <ShortcutsSheet side={side} onClose={() => setShowsHelp(false)} /> : null}
    </div>
  );
}
