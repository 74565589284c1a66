import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Panel } from '../../parts/panel.tsx';
import { isInElectron } from '../../rpc/connect.ts';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { WindowSwitch } from './window-switch.tsx';

/** 출석 화면: opens the screen that shows everybody how many came. */
export function HeadCountPanel({ settings: { screens } }: { settings: Settings }) {
  const { t } = useTranslation('headCount');
  const { set, error } = useSave();
  return (
    <Panel title={t('title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <p>{t('settings.note')}</p>
      <WindowSwitch
        name="attendance"
        windows={screens.windows}
        label={t(isInElectron() ? 'settings.window' : 'settings.tab')}
        onChange={windows => set(now => ({ screens: { ...now.screens, windows } }))}
      />
    </Panel>
  );
}
