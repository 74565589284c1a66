import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Notice } from '../../parts/states.tsx';
import { useHasVoice } from '../../parts/voice.ts';
import { isInElectron } from '../../rpc/connect.ts';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { WindowSwitch } from './window-switch.tsx';

/** 출석 화면: opens the screen that shows everybody how many came, and whether the door speaks. */
export function HeadCountPanel({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation(['headCount', 'selfDoor', 'common']);
  const { screens, speaksAttendance, hidesAttendance } = settings;
  const hasVoice = useHasVoice(i18n.language);
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
      <Switch isSelected={speaksAttendance} onChange={isOn => set({ speaksAttendance: isOn })}>
        {t('settings.speaks')}
      </Switch>
      <Switch isSelected={hidesAttendance} onChange={isOn => set({ hidesAttendance: isOn })}>
        {t('selfDoor:search.setting')}
      </Switch>
      {speaksAttendance && !hasVoice ? <Notice tone="warn">{t('common:readAloud.noVoice')}</Notice> : null}
    </Panel>
  );
}
