import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { isInElectron } from '../../rpc/connect.ts';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { WindowSwitch } from './window-switch.tsx';
import { Written } from './written.tsx';

/** The centre's own is among its settings. */
const SHOP_SCREENS = ['kitchen', 'status', 'customer'] as const;
const STAYS_MAX = 60;

/** 다른 화면: windows beside the counter's own, and what customers see. */
export function ScreensPanel({ settings: { screens } }: { settings: Settings }) {
  const { t } = useTranslation('screens');
  const { set, error } = useSave();
  const change = (changed: Partial<Settings['screens']>) =>
    set(now => ({ screens: { ...now.screens, ...changed } }));
  return (
    <Panel title={t('title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      {SHOP_SCREENS.map(name => (
        <WindowSwitch
          key={name}
          name={name}
          windows={screens.windows}
          label={t(isInElectron() ? `window.${name}` : `tab.${name}`)}
          onChange={windows => change({ windows })}
        />
      ))}
      {isInElectron() ? <p>{t('note')}</p> : null}
      <Switch
        isSelected={screens.showsDeliveryNumbers}
        onChange={showsDeliveryNumbers => change({ showsDeliveryNumbers })}
      >
        {t('showsDelivery')}
      </Switch>
      <Switch isSelected={screens.speaksReady} onChange={speaksReady => change({ speaksReady })}>
        {t('speaks')}
      </Switch>
      <Written
        label={t('stays')}
        value={String(screens.readyStaysMinutes)}
        maxLength={2}
        isNumber
        isRight={text => /^\d+$/.test(text) && Number(text) <= STAYS_MAX}
        fault={t('staysFault')}
        onSave={text => change({ readyStaysMinutes: Number(text) })}
      />
    </Panel>
  );
}
